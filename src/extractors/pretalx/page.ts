import { first } from '../page'

/** Whether a page says that pretalx made it; it is believed no more than any page is. */
export function isPretalx(doc: Document): boolean {
  return first(doc, SIGNS) !== null
}

const SIGNS = [
  'meta[name="generator"][content^="pretalx" i]',
  'link[rel="alternate"][type="application/json"][href*="/api/events/"]',
  '.talk-title > .heading-with-buttons',
  '.talk-sidebar .talk-slot',
].join()
