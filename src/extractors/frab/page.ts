import { all, first, metaOf, oneLine, textOf } from '../page'

/**
 * Whether a page is of frab. Its public pages have a style sheet of that name, to 2024 those of talks and
 * speakers columns and a bar beside them; since 2025 they say it in their head.
 */
export function isFrab(doc: Document): boolean {
  return metaOf(doc, 'generator') === 'frab' || first(doc, MARKS) !== null
}

const MARKS = '.column#basic, .column#sidebar, link[rel="stylesheet"][href*="public_schedule"]'

/** `Schedule 31C3`, in the first versions `FrOSCon 2012 Program`. */
export function conferenceName(doc: Document): string | null {
  const heading = textOf(first(doc, '.schedule-header h1, #header h1'))
  return heading?.replace(/^(Schedule|Programm) | Program$/, '') ?? null
}

/** What stands behind a label in the column of facts: `<b>Room:</b> Saal 1 <br>`. */
export function labelled(doc: Document, label: RegExp): string | null {
  const place = all(doc, '#details p > b')
    .slice(0, 20)
    .find((candidate) => label.test(textOf(candidate) ?? ''))
  let words = ''
  for (let part = place?.nextSibling; part; part = part.nextSibling) {
    if (part.nodeName === 'BR' || part.nodeName === 'B') break
    words += part.textContent
  }
  return oneLine(words)
}
