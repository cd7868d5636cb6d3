import type { LinkKind, Source, Talk } from './talk'
import { choices, sourcesOf } from './unite'
import { unitedLinks } from './unite-links'

/** A fact of a talk, or a kind of its links. */
type OriginField =
  | 'title'
  | 'subtitle'
  | 'speakers'
  | 'track'
  | 'room'
  | 'time'
  | 'conference'
  | 'status'
  | 'abstract'
  | 'language'
  | LinkKind

/** Where something of a talk was taken from. */
export interface Origin {
  field: OriginField
  /** Address of the page. */
  url: string
  extractor: string
}

/** What of the talk was taken from which page, in the order of the facts; links come last. */
export function originsOf(talk: Talk): Origin[] {
  const from = choices(talk.id, sourcesOf(talk))
  const facts: [OriginField, Source, unknown][] = [
    ['title', from.lead, talk.title],
    ['subtitle', from.subtitle, talk.subtitle],
    ['speakers', from.speakers, talk.speakers[0]],
    ['time', from.time, talk.start],
    ['room', from.room, talk.room],
    ['track', from.track, talk.track],
    ['conference', from.conference, talk.conference],
    ['status', from.status, talk.status],
    ['abstract', from.abstract, talk.abstract],
    ['language', from.language, talk.language],
  ]
  const said = facts.filter(([, , fact]) => fact != null)
  const links = unitedLinks(from.ranked).map(({ link, source }) => [link.kind, source] as const)
  const all = [...said.map(([field, source]) => [field, source] as const), ...links]
  const seen = new Set<string>()
  return all.flatMap(([field, { url, extractor }]) => {
    const isSeen = seen.has(`${field} ${url}`)
    seen.add(`${field} ${url}`)
    return isSeen ? [] : [{ field, url, extractor }]
  })
}
