import { oneLine } from './page'

/** The words of an element without those of the elements in it, on one line; `null` for none. */
export function ownText(element: Element | null | undefined): string | null {
  const texts: string[] = []
  for (let child = element?.firstChild ?? null; child; child = child.nextSibling) {
    if (child.nodeType === 3) texts.push(child.nodeValue ?? '')
    if (texts.length > MOST) break
  }
  return oneLine(texts.join(''))
}

/** Elements that stand between the words of a line. */
const MOST = 100
