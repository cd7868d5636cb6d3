import type { SavedTalk } from '../note/saved'
import { fold } from '../text/fold'
import type { Field } from './query'
import type { PARTS } from './segment'
import { wordsOf } from './words'

/** The words of each part of a talk that is searched. Several values stand apart by a stroke. */
export function partsOf({ talk, note }: SavedTalk): Record<(typeof PARTS)[number], string[]> {
  return {
    title: folded(talk.title),
    subtitle: folded(talk.subtitle),
    speakers: apart(talk.speakers),
    track: folded(talk.track),
    tags: apart(note.tags),
    room: folded(talk.room),
    conference: folded(talk.conferenceTitle ?? talk.conference),
    body: note.draft === '' ? folded(note.body) : apart([note.body, note.draft]),
  }
}

/** Stands between two values so that no phrase reaches from one into the other; never a word. */
export const STROKE = '|'

/** What a talk can be narrowed by, as folded words with single spaces. */
export function factsOf({ talk, note }: SavedTalk): Record<Field, string[]> {
  return {
    speaker: values(talk.speakers),
    track: values([talk.track]),
    tag: values(note.tags),
    room: values([talk.room]),
    conference: values([talk.conference, talk.conferenceTitle]),
    year: values([yearOf(talk.start) ?? /\b(\d{4})\b/.exec(talk.conference ?? '')?.[1] ?? null]),
    verdict: [note.verdict ?? 'none'],
    attended: [note.attended ?? 'none'],
    has: had(talk, note),
    is: values([note.verdict, note.attended, talk.status]),
  }
}

/** Day of the talk, else of the note, in days since 1970. */
export function dayNumber({ talk, note }: SavedTalk): number {
  const day = Math.floor(Date.parse(talk.start ?? note.createdAt) / DAY_MS)
  return Number.isNaN(day) ? 0 : Math.min(LAST_DAY, Math.max(0, day))
}

/** 2^17: the year 2328. `rank` counts on it. */
const LAST_DAY = 0x1ffff

const DAY_MS = 24 * 60 * 60 * 1000

function folded(text: string | null): string[] {
  return text === null || text === '' ? [] : wordsOf(fold(text))
}

function apart(texts: readonly string[]): string[] {
  return texts.flatMap((text, i) => (i === 0 ? folded(text) : [STROKE, ...folded(text)]))
}

function values(texts: readonly (string | null)[]): string[] {
  const all = texts.map((text) => folded(text).join(' ')).filter((value) => value !== '')
  return all.length < 2 ? all : [...new Set(all)]
}

function had({ links, abstract }: SavedTalk['talk'], note: SavedTalk['note']): string[] {
  const kinds = new Set<string>([...links, ...note.links].map((link) => link.kind))
  if (note.body.trim() !== '' || note.draft.trim() !== '') kinds.add('notes')
  if (note.draft.trim() !== '') kinds.add('draft')
  if (note.tags.length > 0) kinds.add('tags')
  if (abstract !== null) kinds.add('abstract')
  return [...kinds]
}

function yearOf(start: string | null): string | null {
  return /^\d{4}(?=-)/.exec(start ?? '')?.[0] ?? null
}
