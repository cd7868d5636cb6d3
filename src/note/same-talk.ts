import type { Talk } from '../talk/talk'
import { bestTalks } from './best-talks'
import { type Facets, facetsOf } from './facets'
import { quickLook } from './quick-look'
import { areNamedApart, isOneName, type NameLikeness, nameLikeness, namesOf } from './same-names'
import { namesSpeaker, type SpeakerLikeness, speakerLikeness } from './same-speakers'
import { type TimeLikeness, timeLikeness } from './same-time'
import { type TitleLikeness, titleLikeness } from './same-title'
import { lessTelling, type Telling } from './telling-title'

/** Whether two talks are one; `ask`: much speaks for it, and the user knows. */
export type Sameness = 'same' | 'ask' | 'different'

/**
 * Whether two pages tell of one talk. `same` by names alone (ids, guids, links), where nothing speaks
 * against it, and never by words: many talks are called `Welcome`.
 */
export function sameness(a: Talk, b: Talk): Sameness {
  return judgeOf(a)(b).sameness
}

/** The talks among `others` that are the same or may be: at most `most`, the likeliest first. */
export function mayBeSame(talk: Talk, others: Iterable<Talk>, most: number): Talk[] {
  const judge = judgeOf(talk)
  return bestTalks(others, most, (other) => {
    if (other.id === talk.id) return null
    const { sameness, score } = judge(other)
    return sameness === 'different' ? null : score
  })
}

interface Judgement {
  sameness: Sameness
  /** The more, the likelier. */
  score: number
}

/** Judges others, with what the talk's own side takes made once. */
function judgeOf(talk: Talk): (other: Talk) => Judgement {
  const own = facetsOf(talk)
  const ownNames = namesOf(talk)
  const glance = quickLook(own, ownNames)
  return (other) => {
    if (isOneName(talk, other)) return SAME
    if (areNamedApart(talk, other)) return DIFFERENT
    const seen = glance(other)
    if (seen === 'nothing') return DIFFERENT
    const their = facetsOf(other)
    const time = timeLikeness(own, their)
    if (time === 'other') return DIFFERENT
    const title = titleLikeness(own, their)
    // Taking addresses apart is dear.
    const isNamed = seen === 'a name' || title !== null
    const names = isNamed ? nameLikeness(ownNames, namesOf(other)) : 'nothing'
    if (names === 'own') return SAME
    const isAnySign = title !== null || names !== 'nothing' || time === 'slot'
    if (!isAnySign) return DIFFERENT
    const speakers = speakersOf(own, their)
    const signs: Signs = { names, title, speakers, time, telling: lessTelling(own, their) }
    return { sameness: verdictOn(signs, own, their), score: scoreOf(signs) }
  }
}

const SAME: Judgement = { sameness: 'same', score: 100 }
const DIFFERENT: Judgement = { sameness: 'different', score: 0 }

interface Signs {
  names: NameLikeness
  title: TitleLikeness | null
  /** `guessed`: other ones, if they are speakers. */
  speakers: SpeakerLikeness | 'named' | 'guessed'
  time: TimeLikeness
  telling: Telling
}

function speakersOf(a: Facets, b: Facets): Signs['speakers'] {
  const likeness = speakerLikeness(a, b)
  if (likeness === 'all' || likeness === 'some') return likeness
  if (namesSpeaker(a, b)) return 'named'
  return likeness === 'other' && (isGuess(a) || isGuess(b)) ? 'guessed' : likeness
}

/** Of any page, who is stated as the author may be the channel. */
function isGuess({ talk }: Facets): boolean {
  return talk.extractor === 'generic'
}

function verdictOn(signs: Signs, a: Facets, b: Facets): Sameness {
  if (isProven(signs, a, b)) return 'same'
  if (signs.names !== 'nothing') return 'ask'
  return isWorthAsking(signs) || isOneSlot(signs, a, b) ? 'ask' : 'different'
}

/**
 * A careless page names a talk that is not its own, and whole workshops have their slides in one
 * file: what a link says counts where the words agree.
 */
function isProven({ names, title, speakers, telling }: Signs, a: Facets, b: Facets): boolean {
  if (names === 'nothing' || title !== 'equal') return false
  if (speakers === 'other' || speakers === 'guessed') return false
  if (names === 'schedule') return true
  if (isElsewhere(a, b)) return false
  return AGREEING.has(speakers) || (names === 'recording' && telling !== 'no')
}

/** Two rooms or two slots: two talks, unless somebody has moved one. */
function isElsewhere(a: Facets, b: Facets): boolean {
  const isOtherRoom = a.talk.room !== null && b.talk.room !== null && a.talk.room !== b.talk.room
  return isOtherRoom || Math.abs(a.more.at - b.more.at) > 0
}

const AGREEING: ReadonlySet<Signs['speakers']> = new Set(['all', 'some', 'named'])

function isWorthAsking({ title, speakers, time, telling }: Signs): boolean {
  if (title === null) return false
  if (AGREEING.has(speakers)) return true
  if (speakers === 'other') return title === 'equal' && time === 'slot'
  if (time === 'slot') return true
  if (speakers === 'guessed') return title === 'equal' && telling === 'yes'
  if (title === 'equal') return time === 'near' || telling !== 'no'
  if (title === 'part') return telling === 'yes' || (time === 'near' && telling === 'some')
  return title === 'nearly' && telling === 'yes'
}

/** Nobody gives two talks at once, and no room has two. */
function isOneSlot({ time, speakers }: Signs, { talk: a }: Facets, { talk: b }: Facets): boolean {
  if (time !== 'slot') return false
  return AGREEING.has(speakers) || (a.room !== null && a.room === b.room)
}

function scoreOf({ names, title, speakers, time }: Signs): number {
  return NAMES[names] + (title ? TITLES[title] : 0) + SPEAKERS[speakers] + TIMES[time]
}

const NAMES: Record<NameLikeness, number> = {
  own: 100,
  schedule: 10,
  recording: 8,
  file: 6,
  nothing: 0,
}
const TITLES: Record<TitleLikeness, number> = { equal: 5, nearly: 4.5, part: 4, alike: 2.5 }
const SPEAKERS: Record<Signs['speakers'], number> = {
  all: 3,
  named: 2.5,
  some: 1.5,
  unknown: 0,
  guessed: -1,
  other: -3,
}
const TIMES: Record<TimeLikeness, number> = { slot: 3, near: 1, unknown: 0, other: 0 }
