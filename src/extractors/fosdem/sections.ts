import { all, textOf } from '../page'

/** The links of the list under a heading (`Attachments`, `Links`). */
export function listUnder(doc: Document, heading: string): Element[] {
  return [...(partUnder(doc, heading, 'ul')?.querySelectorAll('a[href]') ?? [])]
}

/**
 * Names under `Speakers`, each once, in the page's order. Beside each name stands a second link to
 * the same person, around the photo.
 */
export function speakersOf(doc: Document): string[] {
  const table = partUnder(doc, 'Speakers', 'table')
  const links = table
    ? [...table.querySelectorAll(SPEAKER)]
    : all(doc, `#main td ${SPEAKER}`).filter((link) => !link.closest('.event-blurb'))
  const names = links.map((link) => textOf(link)).filter((name) => name !== null)
  return [...new Set(names)]
}

const SPEAKER = 'a[href*="/schedule/speaker/"]'

/**
 * The list or table that follows the last heading of these words: the talk's own text stands
 * further up and may have such a heading too.
 */
function partUnder(doc: Document, heading: string, tag: 'ul' | 'table'): Element | null {
  const title = all(doc, 'h3').findLast((candidate) => textOf(candidate) === heading)
  let part = title?.nextElementSibling ?? null
  while (part && part.localName !== tag) {
    if (/^h[1-6]$/.test(part.localName)) return null
    part = part.nextElementSibling
  }
  return part
}
