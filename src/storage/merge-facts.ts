import type { MergedTalk } from '../note/merged'
import type { Talk, TalkLink } from '../talk/talk'
import { newerFacts } from './join'

/** The facts of two pages that are of one talk: the better or newer ones, and the links of both. */
export function unitedFacts(talk: Talk, other: Talk): Talk {
  const facts = newerFacts(talk, other)
  return { ...facts, id: talk.id, links: withLinks(facts.links, [...talk.links, ...other.links]) }
}

/** As `unitedFacts`, under the id of the talk that stays, where either may have none. */
export function joinedFacts(talk: Talk | null, other: Talk | null, id: string): Talk | null {
  if (talk && other) return unitedFacts({ ...talk, id }, { ...other, id })
  const one = talk ?? other
  return one && { ...one, id }
}

/**
 * The facts without what a merging brought; those of the talk's own page as they were before it, or
 * `null` where it had none.
 */
export function factsWithout(talk: Talk | null, merged: MergedTalk): Talk | null {
  const { beforeTalk, talk: other } = merged
  if (!talk || !other) return talk
  const isOthers = talk.url === other.url && talk.url !== beforeTalk?.url
  if (isOthers && !beforeTalk) return null
  const own = new Set(beforeTalk?.links.map((link) => link.url))
  const brought = new Set(other.links.map((link) => link.url).filter((url) => !own.has(url)))
  const facts = isOthers && beforeTalk ? { ...beforeTalk, id: talk.id } : talk
  return { ...facts, links: facts.links.filter((link) => !brought.has(link.url)) }
}

/** `links`, and those of `more` that lead elsewhere. */
export function withLinks(links: readonly TalkLink[], more: readonly TalkLink[]): TalkLink[] {
  const known = new Set(links.map((link) => link.url))
  const others = new Map(more.filter(({ url }) => !known.has(url)).map((link) => [link.url, link]))
  return [...links, ...others.values()]
}
