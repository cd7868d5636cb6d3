import { lettersOf, type Segment } from './segment'

/** Number of words of a segment. */
export function wordCount(segment: Segment): number {
  return segment.wordAt.length - 1
}

/** The word at a place of the vocabulary. */
export function wordAt({ words, wordAt: at }: Segment, index: number): string {
  return words.slice(at[index], (at[index + 1] ?? 1) - 1)
}

/** Length of the word at a place. */
export function wordLength({ wordAt: at }: Segment, index: number): number {
  return (at[index + 1] ?? 0) - (at[index] ?? 0) - 1
}

/** Places `[from, to)` of the words that begin with `start`; `start` itself, if there, is the first. */
export function beginningWith(segment: Segment, start: string): [from: number, to: number] {
  const from = lowerBound(segment, start)
  // No word has a character above this one at its end.
  return [from, lowerBound(segment, `${start}\uffff`)]
}

/** Place of the word, or -1. */
export function placeOf(segment: Segment, word: string): number {
  const place = lowerBound(segment, word)
  return place < wordCount(segment) && wordAt(segment, place) === word ? place : -1
}

/** Calls `found` with the place of each word that has `part` anywhere, ascending. */
export function containing(segment: Segment, part: string, found: (place: number) => void): void {
  const { words, wordAt: at, letters } = segment
  const sought = lettersOf(part)
  const count = wordCount(segment)
  for (let place = 0; place < count; place++) {
    // Most words lack a letter, which is told several times as fast as by going through all text.
    if ((sought & ~(letters[place] ?? 0)) !== 0) continue
    if (words.slice(at[place], at[place + 1]).includes(part)) found(place)
  }
}

/** How many talks have the word at this place. */
export function talkCount({ postingAt }: Segment, place: number): number {
  return (postingAt[place + 1] ?? 0) - (postingAt[place] ?? 0)
}

function lowerBound(segment: Segment, word: string): number {
  let [low, high] = [0, wordCount(segment)]
  while (low < high) {
    const middle = (low + high) >> 1
    if (wordAt(segment, middle) < word) low = middle + 1
    else high = middle
  }
  return low
}
