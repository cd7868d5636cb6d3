import type { MergedTalk } from '../note/merged'
import { newerFacts } from '../talk/recapture'
import type { Talk, TalkLink } from '../talk/talk'
import { newerOfEach, sourceKey, sourcesOf, united, withSources } from '../talk/unite'

/** The facts of two saved talks that are one: what all their pages say, of each page the newer. */
export function unitedFacts(talk: Talk, other: Talk): Talk {
  const facts = newerOfEach(talk, other)
  if (facts.sources) return facts
  // One page, and perhaps a talk that was merged before each page was kept: the links of both stay.
  return { ...facts, links: withLinks(facts.links, [...talk.links, ...other.links]) }
}

/** As `unitedFacts`, under the id of the talk that stays, where either may have none. */
export function joinedFacts(talk: Talk | null, other: Talk | null, id: string): Talk | null {
  if (talk && other) return unitedFacts({ ...talk, id }, { ...other, id })
  const one = talk ?? other
  return one && { ...one, id }
}

/**
 * The facts without what a merging brought; those of the talk as they were before it where no other
 * page says anything, or `null` where it had none.
 */
export function factsWithout(talk: Talk | null, merged: MergedTalk): Talk | null {
  const { beforeTalk, talk: other } = merged
  if (!talk || !other) return talk
  const own = keysOf(beforeTalk)
  const brought = new Set([...keysOf(other)].filter((key) => !own.has(key)))
  const sources = sourcesOf(talk)
  const rest = sources.filter(({ url }) => !brought.has(sourceKey(url)))
  if (rest.length === 0) return beforeTalk && { ...beforeTalk, id: talk.id }
  return rest.length === sources.length ? talk : united(talk.id, rest)
}

/** What goes with a talk that is taken out of another: its pages, as they were captured last. */
export function factsBack(joined: Talk | null, { talk }: MergedTalk): Talk | null {
  if (!talk || !joined) return talk
  const own = keysOf(talk)
  const since = sourcesOf(joined).filter(({ url }) => own.has(sourceKey(url)))
  return withSources(talk, joined.sources ? since : [], newerFacts)
}

/**
 * The facts with a source for each page. What was merged by earlier versions has none: then they are
 * made of what was kept of the talks that were merged into it.
 */
export function withMergedSources(talk: Talk, all: readonly MergedTalk[]): Talk {
  if (talk.sources || all.length === 0) return talk
  const merges = [...all].sort((a, b) => (a.at < b.at ? 1 : -1))
  const own = merges.reduce<Talk | null>((facts, one) => facts && withoutLinks(facts, one), talk)
  const others = merges.toReversed().flatMap(({ talk: other }) => (other ? sourcesOf(other) : []))
  const sources = own ? [...sourcesOf(own), ...others] : others
  const [first, ...more] = sources
  return first ? withSources(united(talk.id, [first]), more, newerFacts) : talk
}

/** `links`, and those of `more` that lead elsewhere. */
function withLinks(links: readonly TalkLink[], more: readonly TalkLink[]): TalkLink[] {
  const known = new Set(links.map((link) => link.url))
  const others = new Map(more.filter(({ url }) => !known.has(url)).map((link) => [link.url, link]))
  return [...links, ...others.values()]
}

function keysOf(talk: Talk | null): Set<string> {
  return new Set(talk ? sourcesOf(talk).map(({ url }) => sourceKey(url)) : [])
}

/** What an earlier version made of two talks, without the second one's part. */
function withoutLinks(talk: Talk, { beforeTalk, talk: other }: MergedTalk): Talk | null {
  if (!other) return talk
  const isOthers = talk.url === other.url && talk.url !== beforeTalk?.url
  if (isOthers && !beforeTalk) return null
  const own = new Set(beforeTalk?.links.map((link) => link.url))
  const brought = new Set(other.links.map((link) => link.url).filter((url) => !own.has(url)))
  const facts = isOthers && beforeTalk ? { ...beforeTalk, id: talk.id } : talk
  return { ...facts, links: facts.links.filter((link) => !brought.has(link.url)) }
}
