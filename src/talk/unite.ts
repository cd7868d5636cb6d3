import { pageId, talkIdOf } from './identity'
import { type Choose, newerFacts } from './recapture'
import { hasOwnHosts, SITE_KINDS, siteKind } from './site-kinds'
import { sourceKey, sourcesOf } from './sources'
import type { Source, Talk } from './talk'
import { unitedLinks } from './unite-links'

export { sourceKey, sourcesOf } from './sources'

/**
 * One talk made of what its pages say, of which there is at least one. Field by field the surer page
 * is believed, and the others fill what it does not say: of one kind first a page that no other host
 * can show, then the talk's own, then the one that was saved first. With one page the talk is what that page says.
 */
export function united(id: string, sources: readonly Source[]): Talk {
  const [only, ...more] = sources
  if (only && more.length === 0) return { id, ...only }
  const from = choices(id, sources)
  const { lead, time, guid } = from
  return {
    id,
    conference: from.conference.conference,
    conferenceTitle: from.conferenceTitle.conferenceTitle,
    title: lead.title,
    subtitle: from.subtitle.subtitle,
    speakers: from.speakers.speakers,
    track: from.track.track,
    room: from.room.room,
    start: time.start,
    end: from.end.end,
    timeZone: from.timeZone.timeZone,
    status: from.status.status,
    abstract: from.abstract.abstract,
    language: from.language.language,
    url: lead.url,
    links: unitedLinks(from.ranked).map(({ link }) => link),
    ...(guid.guid === undefined ? {} : { guid: guid.guid }),
    extractor: lead.extractor,
    capturedAt: sources.map((one) => one.capturedAt).reduce((a, b) => (a > b ? a : b)),
    sources: [...sources],
  }
}

/** The talk with what these pages say of it as well; a page that it knows is chosen anew. */
export function withSources(talk: Talk, more: readonly Source[], choose: Choose): Talk {
  const sources = [...sourcesOf(talk)]
  const places = new Map(sources.map(({ url }, i) => [sourceKey(url), i]))
  let isChanged = false
  for (const source of more) {
    const place = places.get(sourceKey(source.url)) ?? sources.length
    const known = sources[place]
    const chosen = known ? choose(known, source) : source
    places.set(sourceKey(source.url), place)
    sources[place] = chosen
    isChanged ||= chosen !== known
  }
  return isChanged ? united(talk.id, sources) : talk
}

/** What each page of either said last. */
export function newerOfEach(talk: Talk, other: Talk): Talk {
  return withSources(talk, sourcesOf(other), newerFacts)
}

/** The talk without what the page at `url` says of it; `null` where no other page says anything. */
export function withoutSource(talk: Talk, url: string): Talk | null {
  const sources = sourcesOf(talk)
  const key = sourceKey(url)
  const rest = sources.filter((source) => sourceKey(source.url) !== key)
  if (rest.length === sources.length) return talk
  return rest.length > 0 ? united(talk.id, rest) : null
}

/** Whether the page is the one that the talk's id is of. */
export function isOwnPage(id: string, { url }: Source): boolean {
  return (talkIdOf(url) ?? pageId(url)) === id
}

/** For each fact the source that it is taken from. */
export function choices(id: string, sources: readonly Source[]) {
  const ranked = inRank(id, sources)
  // There is one at least, whatever the types know.
  const lead = ranked[0] as Source
  const saying = (name: keyof Source) => ranked.find((source) => source[name] != null) ?? lead
  const time = saying('start')
  const conference = saying('conference')
  const ofIt = ranked.find((source) => isTitled(source, conference))
  return {
    ranked,
    lead,
    conference,
    conferenceTitle: ofIt ?? saying('conferenceTitle'),
    subtitle: saying('subtitle'),
    speakers: ranked.find(({ speakers }) => speakers.length > 0) ?? lead,
    track: saying('track'),
    room: saying('room'),
    time,
    end: ranked.find((source) => endsWith(source, time)) ?? time,
    timeZone: time.timeZone === null ? saying('timeZone') : time,
    status: newestSchedule(ranked) ?? saying('status'),
    abstract: saying('abstract'),
    language: saying('language'),
    guid: saying('guid'),
  }
}

function inRank(id: string, sources: readonly Source[]): Source[] {
  const placed = sources.map((source, place) => ({
    source,
    place,
    kind: SITE_KINDS.indexOf(siteKind(source.extractor)),
    trust: hasOwnHosts(source.extractor) ? 0 : 1,
    own: isOwnPage(id, source) ? 0 : 1,
  }))
  placed.sort((a, b) => a.kind - b.kind || a.trust - b.trust || a.own - b.own || a.place - b.place)
  return placed.map(({ source }) => source)
}

function isTitled({ conference, conferenceTitle }: Source, other: Source): boolean {
  return conference === other.conference && conferenceTitle !== null
}

/** An end belongs to its beginning. */
function endsWith({ start, end }: Source, time: Source): boolean {
  return end !== null && start !== null && Date.parse(start) === Date.parse(time.start ?? '')
}

/** What the organisers said last. */
function newestSchedule(ranked: readonly Source[]): Source | null {
  const pages = ranked.filter(({ extractor }) => siteKind(extractor) === 'schedule')
  return pages.reduce<Source | null>(
    (newest, page) => (newest && newest.capturedAt >= page.capturedAt ? newest : page),
    null,
  )
}
