import { distance } from 'fastest-levenshtein'
import type { Segment } from './segment'
import { lettersOf } from './segment'
import { beginningWith, talkCount, wordAt, wordCount, wordLength } from './vocabulary'

/** A word of the notes that is taken for the one that was typed. */
export interface Alike {
  word: string
  nearness: 'forgiven' | 'forgiven start'
  /** How many talks have it. */
  talks: number
  /** Numbers of the segments that have it, with its place there. */
  places: [segment: number, place: number][]
}

/**
 * The words nearest to one that nobody wrote, the most used first: within one typo from four letters
 * on, two from eight on. Two letters in each other's place are one typo. It may be half typed: words
 * that begin like it are near too, behind those that are like it as a whole.
 */
export function nearest(segments: readonly Segment[], word: string): Alike[] {
  const most = typosIn(word)
  if (most === 0) return []
  const known = new Map<string, Alike & { typos: number }>()
  const far = new Set<string>()
  const letters = lettersOf(word)
  for (const [i, segment] of segments.entries()) {
    const count = wordCount(segment)
    for (let place = 0; place < count; place++) {
      if (lacksMore(letters, segment.letters[place] ?? 0, most)) continue
      if (wordLength(segment, place) < word.length - most) continue
      if (!beginsAlike(word, segment, place)) continue
      const candidate = wordAt(segment, place)
      if (far.has(candidate)) continue
      const alike = known.get(candidate) ?? measured(word, candidate, most)
      if (!alike) {
        far.add(candidate)
        continue
      }
      known.set(candidate, alike)
      alike.places.push([i, place])
      alike.talks += talkCount(segment, place)
    }
  }
  const all = [...known.values()]
  const least = Math.min(...all.map(({ typos }) => typos))
  return all
    .filter(({ typos }) => typos === least)
    .sort((a, b) => Number(isStart(a)) - Number(isStart(b)) || b.talks - a.talks)
    .slice(0, MOST_ALIKE)
}

/**
 * Slips of the pen in the notes: words one typo from a known one that next to nobody wrote. Those
 * as usual as it are words of their own (`form` and `from`).
 */
export function misspeltLike(segments: readonly Segment[], word: string, talks: number): Alike[] {
  if (talks === 0 || word.length < LONG_ENOUGH || typosIn(word) === 0) return []
  const known = new Map<string, Alike>()
  const letters = lettersOf(word)
  for (const [i, segment] of segments.entries()) {
    const [from, to] = beginningWith(segment, word.charAt(0))
    for (let place = from; place < to; place++) {
      if (lacksMore(letters, segment.letters[place] ?? 0, 1)) continue
      if (Math.abs(wordLength(segment, place) - word.length) > 1) continue
      const candidate = wordAt(segment, place)
      if (candidate.startsWith(word)) continue
      const alike = known.get(candidate)
      if (!alike && typosBetween(word, candidate) !== 1) continue
      const slip = alike ?? { word: candidate, nearness: 'forgiven', talks: 0, places: [] }
      known.set(candidate, slip)
      slip.places.push([i, place])
      slip.talks += talkCount(segment, place)
    }
  }
  const rare = Math.max(1, talks / RARER)
  return [...known.values()].filter((slip) => slip.talks <= rare).slice(0, MOST_ALIKE)
}

/** More words in place of one would be guessing. */
const MOST_ALIKE = 24

/** Shorter words have too many neighbours that are words of their own. */
const LONG_ENOUGH = 6

/** A slip of the pen is so many times rarer than the word. */
const RARER = 20

function typosIn(word: string): number {
  if (word.length < 4 || /\d/.test(word)) return 0
  return word.length < 8 ? 1 : 2
}

function isStart({ nearness }: Alike): boolean {
  return nearness === 'forgiven start'
}

/** Of the first two letters one is right, be it in the other's place: it nearly always is. */
function beginsAlike(word: string, { words, wordAt: at }: Segment, place: number): boolean {
  const a = word.charCodeAt(0)
  const b = word.charCodeAt(1)
  const c = words.charCodeAt(at[place] ?? 0)
  const d = words.charCodeAt((at[place] ?? 0) + 1)
  return a === c || b === d || a === d || b === c
}

/** True where more than `most` letters of one word are not in the other. */
function lacksMore(letters: number, other: number, most: number): boolean {
  let lacking = letters & ~other
  for (let i = 0; i <= most; i++) {
    if (lacking === 0) return false
    lacking &= lacking - 1
  }
  return true
}

function measured(
  word: string,
  candidate: string,
  most: number,
): (Alike & { typos: number }) | null {
  const found = { word: candidate, talks: 0, places: [] }
  let typos = typosBetween(word, candidate)
  if (typos <= most) return { ...found, typos, nearness: 'forgiven' }
  for (let length = word.length - most; length <= word.length + most; length++) {
    if (length >= candidate.length) break
    typos = Math.min(typos, typosBetween(word, candidate.slice(0, length)))
  }
  return typos <= most ? { ...found, typos, nearness: 'forgiven start' } : null
}

function typosBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  const typos = distance(a, b)
  return typos === 2 && areSwapped(a, b) ? 1 : typos
}

/** True where two neighbours have changed places and all else is the same. */
function areSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let at = 0
  while (a[at] === b[at]) at++
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}
