import { oneLine, textOf } from '../page'
import { textsOf } from '../texts'

/**
 * The facts beside a talk by their labels in lower case, each the first of its name: lines
 * (`Track: Packaging`), in PyCon ZA's pages rows of a table.
 */
export function labelled(talk: Element): Map<string, Element> {
  const facts = new Map<string, Element>()
  const lines = talk.querySelectorAll(talk.querySelector('th') ? 'tr' : 'p, .speakers')
  for (const line of [...lines].slice(0, MOST_LINES)) {
    if (line.closest('#abstract, .well')) break
    const label = /^\s*([\p{L} ]{1,30}?)\s*(:|$)/u.exec(
      textOf(line.querySelector('th') ?? line) ?? '',
    )
    const place = line.querySelector('td') ?? line
    const name = label?.[1]?.toLowerCase()
    if (name && !facts.has(name)) facts.set(name, place)
  }
  return facts
}

const MOST_LINES = 60

/** What stands behind the label, without buttons (`Live Stream` beside the room). */
export function wordsOf(place: Element | undefined): string | null {
  let words = ''
  for (let part = place?.firstChild ?? null; part; part = part.nextSibling) {
    if (!(part.nodeType === 1 && (part as Element).matches('.btn'))) words += part.textContent
  }
  return oneLine(place?.localName === 'td' ? words : words.replace(/^[^:]*:/, ''))
}

/** Each name links to the speaker's profile. */
export function speakersIn(place: Element): string[] {
  return textsOf(place.querySelectorAll('a[href*="/users/"]'))
}
