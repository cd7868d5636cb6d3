import { describedLinks, linksOf } from './described-links'
import type { TalkFacts } from './extractor'
import { declaredThings, isThing, typesOf } from './generic/schema-things'
import { hostedFacts, typedMarkdown } from './hosted'
import { markdownOf } from './markdown'
import { metaOf, oneLine, textOf } from './page'
import { webAddress } from './web-address'

/** Where a host of slides puts what it says of them. */
interface DeckPlaces {
  id: string
  /** Canonical address of the page. */
  page: string
  title: string | null
  /** Element of the description, which else is the head's. */
  description: Element | null
  /** Element with the author's name, which else is what the page declares. */
  author: Element | null
  /** Link to the slides as a file. */
  file: Element | null
}

/**
 * The facts of slides. Their author is taken for the speaker: slides are put there by the person
 * who shows them, and pages call that person the author, while a recording's page speaks of a channel.
 */
export function deckFacts(doc: Document, places: DeckPlaces): TalkFacts | null {
  const { id, page, title, description } = places
  if (!title) return null
  const author = textOf(places.author) ?? declaredAuthor(doc)
  const parts = description ? [description] : []
  const file = webAddress(places.file?.getAttribute('href'), page)
  const described = describedLinks(linksOf(parts, page), id)
  const own = [page, ...(file ? [file] : [])]
  return hostedFacts({
    id,
    title,
    speakers: author ? [author] : [],
    abstract: description ? markdownOf(parts, page) : typedMarkdown(metaOf(doc, 'og:description')),
    url: page,
    links: [
      { kind: 'slides', url: page, label: null },
      ...(file ? [{ kind: 'slides' as const, url: file, label: textOf(places.file) }] : []),
      ...described.filter(({ url }) => !own.includes(url)),
    ],
  })
}

/** The person whom the page declares as author; an organisation is whoever put the slides there. */
function declaredAuthor(doc: Document): string | null {
  const author = declaredThings(doc).find((thing) => 'author' in thing)?.author
  const one = Array.isArray(author) ? author[0] : author
  const name = isThing(one) && !typesOf(one).includes('Organization') ? one.name : one
  return typeof name === 'string' ? oneLine(name) : oneLine(metaOf(doc, 'og:author'))
}
