import type { LinkKind, Talk } from '../talk/talk'
import { foldedWords } from '../text/fold'

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
    const speakers = speakerReason(own.speakers, their.speakers)
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

/** Share of words in common, of all of both, from which on two titles are alike. */
const ALIKE = 0.6

interface Facets {
  title: string
  /** With the subtitle, which some sites write into the title. */
  whole: string
  speakers: Set<string>
  /** `2023-02-04`, by the conference's clock. */
  day: string | null
}

function facetsOf({ title, subtitle, speakers, start }: Talk): Facets {
  const short = foldedWords(title)
  return {
    title: short,
    whole: subtitle ? `${short} ${foldedWords(subtitle)}` : short,
    speakers: new Set(speakers.map(foldedWords).filter((name) => name !== '')),
    day: start?.slice(0, 10) ?? null,
  }
}

/** Of one talk alone: a room's stream and chat are those of every talk in it. */
const ITS_OWN: ReadonlySet<LinkKind> = new Set(['video', 'slides', 'audio', 'subtitles'])

function pagesOf({ url, links }: Talk): string[] {
  return [url, ...links.filter(({ kind }) => ITS_OWN.has(kind)).map((link) => link.url)]
}

function titleReason(a: Facets, b: Facets): 'title' | 'likeTitle' | null {
  if (a.title === '' || b.title === '') return null
  if (a.title === b.title || a.whole === b.whole || a.title === b.whole || a.whole === b.title)
    return 'title'
  // A series of talks has its subtitle in common; where one site has none, it may be in the title.
  const isSplitAlike = (a.title === a.whole) === (b.title === b.whole)
  const [x, y] = isSplitAlike ? [a.title, b.title] : [a.whole, b.whole]
  return shareInCommon(x, y) >= ALIKE || startsWithWords(x, y) ? 'likeTitle' : null
}

/** `Talk at the pub` and `Talk at the pub FOSDEM 2023`: sites put names behind the title. */
function startsWithWords(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.includes(' ') && long.startsWith(`${short} `)
}

/** Dice's coefficient of the words, from 0 to 1. */
function shareInCommon(a: string, b: string): number {
  const wordsA = a.split(' ')
  const left = new Set(wordsA)
  const wordsB = b.split(' ')
  // Each word counts once, however often the other title has it.
  const common = wordsB.filter((word) => left.delete(word)).length
  return (2 * common) / (wordsA.length + wordsB.length)
}

function speakerReason(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
): 'speakers' | 'someSpeakers' | null {
  let common = 0
  for (const name of a) if (b.has(name)) common++
  if (common === 0) return null
  return common === a.size && common === b.size ? 'speakers' : 'someSpeakers'
}

function byScore(a: Candidate, b: Candidate): number {
  if (a.score !== b.score) return b.score - a.score
  return a.talk.title < b.talk.title ? -1 : a.talk.title > b.talk.title ? 1 : 0
}
