/**
 * Some talks made ready to be searched: an index of its own, as large as a block that is stored. A
 * search asks each segment; none has to be joined to another first, so that what is read from the
 * database answers at once.
 */
export interface Segment {
  ids: string[]
  /** What the talks were when they were taken in: `stampOf`. */
  stamps: Float64Array
  /** Days since 1970 of the talks' starts, else of the notes: the order among equals. */
  days: Uint32Array
  /** All words once, sorted by code units, each between line ends. */
  words: string
  /** Where each word begins in `words`; one more for the end. */
  wordAt: Uint32Array
  /** Which letters each word has: `lettersOf`. */
  letters: Uint32Array
  /** Where the postings of each word begin; one more for the end. */
  postingAt: Uint32Array
  /** The talk of each posting, as its place in `ids` … */
  talks: Uint16Array
  /** … and the parts of it that have the word, a bit for each: `PARTS`. */
  parts: Uint8Array
  /**
   * The words in their order, for phrases: ` a b ` for each part, line ends between parts. More than
   * all the rest; `null` until it is read.
   */
  text: string | null
  /** Where each talk begins in `text`; one more for the end. */
  textAt: Uint32Array
  /** By `FIELDS`: a line for each talk, with tabs between its values. */
  facts: string[]
}

/** Most talks of one segment. Fewer would make words stand in more of them, and typos dearer. */
export const SEGMENT_SIZE = 512

/** Changes with whatever a segment is made of, folding and words as well: older ones are made anew. */
export const SEGMENT_FORMAT = 1

/** The parts of a talk that are searched, the most telling first; bit n of a posting is part n. */
export const PARTS = [
  'title',
  'subtitle',
  'speakers',
  'track',
  'tags',
  'room',
  'conference',
  'body',
] as const

/**
 * A bit for each letter of a word, those beyond a to z sharing what is left: a word that lacks more
 * of another's letters than there may be typos need not be compared.
 */
export function lettersOf(word: string): number {
  let letters = 0
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i) - 97
    letters |= code >= 0 && code < 26 ? 1 << code : 1 << (26 + ((code + 97) % 6))
  }
  return letters >>> 0
}
