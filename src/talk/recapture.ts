import { isAsked, siteKind } from './site-kinds'
import type { Source } from './talk'

/** What is kept of two captures of one page, the stored one and another. */
export type Choose = <S extends Source>(stored: S, incoming: S) => S

/**
 * What the page itself said beats what was read off a schedule, that what was guessed from any page,
 * and that what the address alone tells; among equals, `incoming`.
 */
export const betterFacts: Choose = (stored, incoming) => {
  const [less, more] = [rank(stored), rank(incoming)]
  if (more < less) return filled(stored, incoming)
  return filled(incoming, stored)
}

/** As `betterFacts`, but among equals the newer capture. */
export const newerFacts: Choose = (stored, incoming) =>
  isNewer(stored, incoming) ? filled(incoming, stored) : filled(stored, incoming)

/** Whether the other capture is the one to keep: the surer, or of two as sure the newer. */
export function isNewer(stored: Source, incoming: Source): boolean {
  const [known, other] = [rank(stored), rank(incoming)]
  return known === other ? incoming.capturedAt > stored.capturedAt : other > known
}

function rank({ extractor }: Source): number {
  if (extractor === 'unread') return 0
  if (extractor === 'generic') return 1
  return extractor === 'list' ? 2 : 3
}

/**
 * The facts, and for what they lack those of the other capture that came from beyond the page: from a
 * schedule's line, or because the site was asked. A line itself lacks most of what any page says.
 */
function filled<S extends Source>(facts: S, other: S): S {
  const [kind, others] = [siteKind(facts.extractor), siteKind(other.extractor)]
  if (kind === 'list') return others === 'unread' ? facts : withMissing(facts, other, OF_A_PAGE)
  const isAskedAgain = facts.extractor === other.extractor && isAsked(facts.extractor)
  return others === 'list' || isAskedAgain ? withMissing(facts, other, OF_A_SCHEDULE) : facts
}

const OF_A_SCHEDULE = ['track', 'room', 'language', 'guid'] as const
const OF_A_PAGE = [...OF_A_SCHEDULE, 'subtitle', 'abstract', 'conferenceTitle'] as const

function withMissing<S extends Source>(facts: S, other: S, names: readonly (keyof Source)[]): S {
  const missing: Partial<Source> = {}
  for (const name of names)
    if (facts[name] == null && other[name] != null) Object.assign(missing, { [name]: other[name] })
  // One source's end does not go with another's beginning.
  if (facts.start === null && other.start !== null)
    Object.assign(missing, { start: other.start, end: other.end, timeZone: other.timeZone })
  if (names === OF_A_PAGE && facts.speakers.length === 0 && other.speakers.length > 0)
    missing.speakers = other.speakers
  if (names === OF_A_PAGE && facts.links.length === 0 && other.links.length > 0)
    missing.links = other.links
  return Object.keys(missing).length > 0 ? { ...facts, ...missing } : facts
}
