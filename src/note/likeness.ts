import { FILE_KINDS } from '../talk/file-kinds'
import type { Talk } from '../talk/talk'
import { type Facets, facetsOf } from './facets'
import { speakersInCommon } from './same-speakers'
import { titleLikeness } from './same-title'

/** Why two talks look like one. */
export type LikenessReason =
  | 'title'
  | 'likeTitle'
  | 'link'
  | 'speakers'
  | 'someSpeakers'
  | 'day'
  | 'conference'

/** How much two talks look like one; the reasons, the strongest first. */
export interface Likeness {
  score: number
  reasons: LikenessReason[]
}

/** A talk that may be the same one, saved from another page. */
export interface Candidate extends Likeness {
  talk: Talk
}

/**
 * The talks that may be the same as `talk`, the likeliest first: at most `most`. Without one strong
 * sign (title, speakers, a page in common) a talk is none: a day has many talks.
 */
export function likelySame(talk: Talk, others: Iterable<Talk>, most: number): Candidate[] {
  const found: Candidate[] = []
  const compare = likenessTo(talk)
  for (const other of others) {
    if (other.id === talk.id) continue
    const likeness = compare(other)
    const isOfOne = likeness.reasons.includes('conference')
    const strong = isOfOne ? STRONG_WITHIN_ONE : STRONG
    if (likeness.reasons.some((reason) => strong.has(reason)))
      found.push({ talk: other, ...likeness })
  }
  return found.sort(byScore).slice(0, most)
}

/** Compares other talks with `talk`, whose own side is prepared once. */
export function likenessTo(talk: Talk): (other: Talk) => Likeness {
  const own = facetsOf(talk)
  const ownPages = new Set(pagesOf(talk))
  return (other) => {
    const their = facetsOf(other)
    const title = titleReason(own, their)
    const speakers = speakerReason(own, their)
    const link = pagesOf(other).some((url) => ownPages.has(url))
    const reasons: (LikenessReason | null)[] = [
      link ? 'link' : null,
      title,
      speakers,
      own.day !== null && own.day === their.day ? 'day' : null,
      talk.conference !== null && talk.conference === other.conference ? 'conference' : null,
    ]
    const given = reasons.filter((reason) => reason !== null)
    const score = given.reduce((sum, reason) => sum + WEIGHTS[reason], 0)
    return { score, reasons: given.sort((a, b) => WEIGHTS[b] - WEIGHTS[a]) }
  }
}

const WEIGHTS: Record<LikenessReason, number> = {
  link: 6,
  title: 5,
  speakers: 3,
  likeTitle: 2.5,
  someSpeakers: 1.5,
  day: 1,
  conference: 0.5,
}

/** Two pages of one conference tell its talks apart: people give several there. */
const STRONG_WITHIN_ONE: ReadonlySet<LikenessReason> = new Set(['link', 'title', 'likeTitle'])

const STRONG: ReadonlySet<LikenessReason> = new Set([
  ...STRONG_WITHIN_ONE,
  'speakers',
  'someSpeakers',
])

function pagesOf({ url, links }: Talk): string[] {
  return [url, ...links.filter(({ kind }) => FILE_KINDS.has(kind)).map((link) => link.url)]
}

function titleReason(a: Facets, b: Facets): 'title' | 'likeTitle' | null {
  const likeness = titleLikeness(a, b)
  if (likeness === null) return null
  return likeness === 'equal' ? 'title' : 'likeTitle'
}

function speakerReason(a: Facets, b: Facets): 'speakers' | 'someSpeakers' | null {
  const likeness = speakersInCommon(a, b)
  if (likeness === 'all') return 'speakers'
  return likeness === 'some' ? 'someSpeakers' : null
}

function byScore(a: Candidate, b: Candidate): number {
  if (a.score !== b.score) return b.score - a.score
  return a.talk.title < b.talk.title ? -1 : a.talk.title > b.talk.title ? 1 : 0
}
