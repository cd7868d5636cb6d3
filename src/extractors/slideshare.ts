import { slideshare as named, SLIDESHARE_HOSTS } from '../talk/sites/slideshare'
import { deckFacts } from './deck'
import type { Extractor, TalkFacts } from './extractor'
import { addressesInHead } from './hosted'
import { first, metaOf, oneLine, textOf } from './page'

/**
 * Slides on SlideShare: https://www.slideshare.net/slideshow/getting-started/48407711, and
 * `/USER/DECK` of former years (https://github.com/zotero/translators, SlideShare.js). The head's
 * title ends in the kind of file: `Getting Started | PPT`.
 */
export const slideshare: Extractor = {
  id: 'slideshare',
  hosts: SLIDESHARE_HOSTS,
  matches: (url) => named(url) !== null,
  extract,
}

function extract(doc: Document, url: URL): TalkFacts | null {
  const deck = named(url)
  if (!deck || !addressesInHead(doc, url.href).some(isDeck)) return null
  const head = oneLine(metaOf(doc, 'og:title'))?.replace(
    /\s*\|\s*(pptx?|pdf|odp|key|docx?|odt)\b.*$/i,
    '',
  )
  return deckFacts(doc, {
    id: deck.id,
    page: `https://www.slideshare.net${url.pathname.replace(/^\/mobile(?=\/)|\/$/g, '')}`,
    title: textOf(first(doc, 'h1')) ?? oneLine(head),
    description: first(doc, 'p.descriptionExpanded') ?? first(doc, 'p.description'),
    author: first(doc, '[itemprop="author"] [itemprop="name"], a.h-author-name'),
    file: first(doc, '.action-download a[href]'),
  })
}

/** A list at such an address states another as its own. */
function isDeck(address: string): boolean {
  return named(new URL(address)) !== null
}
