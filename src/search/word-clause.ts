import { award, noPoints, type Points } from './points'
import type { Segment } from './segment'
import { misspeltLike, nearest } from './typos'
import { beginningWith, containing, placeOf, talkCount, wordAt } from './vocabulary'
import { isUnspaced } from './words'

/** The talks with one word, and which other words were taken for it. */
export interface WordHits {
  points: Points
  /** Words that were forgiven, to be highlighted as well. */
  alike: string[]
  /** `yes`: nobody wrote the word, so that `alike` is what was probably meant. */
  corrected: 'yes' | 'no'
}

/**
 * Talks that have a word which is, begins with or contains `word`. Where none begins with it, those
 * nearest to it are taken for it; where it is known, those that look like slips of the pen of it.
 */
export function talksWithWord(segments: readonly Segment[], word: string): WordHits {
  const points = noPoints(segments)
  let whole = 0
  let begun = 0
  for (const [i, segment] of segments.entries()) {
    const into = points[i] as Uint16Array
    const [from, to] = beginningWith(segment, word)
    for (let place = from; place < to; place++) {
      const isWhole = place === from && wordAt(segment, place) === word
      award(segment, place, isWhole ? 'whole' : 'start', into)
      if (isWhole) whole += talkCount(segment, place)
    }
    begun += to - from
    if (!isSoughtInside(word)) continue
    // Hanzi and kin have no beginnings of words: a hit inside is as good.
    const inside = isUnspaced(word) ? 'start' : 'inside'
    containing(segment, word, (place) => {
      if (place < from || place >= to) award(segment, place, inside, into)
    })
  }
  const alike = begun === 0 ? nearest(segments, word) : misspeltLike(segments, word, whole)
  for (const { places, nearness } of alike) {
    for (const [i, place] of places)
      award(segments[i] as Segment, place, nearness, points[i] as Uint16Array)
  }
  return {
    points,
    alike: alike.map(({ word: found }) => found),
    corrected: begun === 0 && alike.length > 0 ? 'yes' : 'no',
  }
}

/** Talks that have exactly this word. */
export function talksWithWholeWord(segments: readonly Segment[], word: string): Points {
  const points = noPoints(segments)
  for (const [i, segment] of segments.entries()) {
    const into = points[i] as Uint16Array
    if (isUnspaced(word)) {
      containing(segment, word, (place) => award(segment, place, 'whole', into))
      continue
    }
    const place = placeOf(segment, word)
    if (place >= 0) award(segment, place, 'whole', into)
  }
  return points
}

/** `go` stands inside of `algorithm`: so short a word says nothing there. */
function isSoughtInside(word: string): boolean {
  return word.length > 2 || isUnspaced(word)
}
