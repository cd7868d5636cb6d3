import { speakerDeck as named } from '../talk/sites/speaker-deck'
import { deckFacts } from './deck'
import type { Extractor, TalkFacts } from './extractor'
import { all, first, metaOf, oneLine, textOf } from './page'

/**
 * Slides on Speaker Deck: https://speakerdeck.com/twada/worse-is-better. Read as tools that go by
 * its markup do (`h1.deck-title`, `.deck-description`, `a[title="Download PDF"]`); its user is the
 * author of the slides, under whose name they stand.
 */
export const speakerDeck: Extractor = {
  id: 'speaker-deck',
  hosts: ['speakerdeck.com'],
  matches: (url) => named(url) !== null,
  extract,
}

function extract(doc: Document, url: URL): TalkFacts | null {
  const deck = named(url)
  if (!deck || !isDeck(doc)) return null
  const user = url.pathname.split('/')[1]
  const authors = all(doc, 'h2 a[href], h3 a[href], .deck-author a[href]')
  return deckFacts(doc, {
    id: deck.id,
    page: `https://${deck.id}`,
    title: textOf(first(doc, 'h1.deck-title')) ?? oneLine(metaOf(doc, 'og:title')),
    description: first(doc, '.deck-description'),
    author:
      authors.find(
        (link) =>
          /^(https:\/\/speakerdeck\.com)?\/([\w-]+)\/?$/.exec(
            link.getAttribute('href') ?? '',
          )?.[2] === user,
      ) ?? null,
    file: first(
      doc,
      'a[title="Download PDF"][href], a[href^="https://files.speakerdeck.com/"][href$=".pdf" i]',
    ),
  })
}

/** A list of a category or of what a user likes stands at such an address too. */
function isDeck(doc: Document): boolean {
  const picture = metaOf(doc, 'og:image') ?? ''
  return (
    first(doc, '.deck-title, .deck-description, .deck-date') !== null ||
    /^https:\/\/files\.speakerdeck\.com\/presentations\//.test(picture)
  )
}
