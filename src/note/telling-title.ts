import type { Facets } from './facets'

/**
 * Whether a title tells a talk from others: `no` where any conference may have it (`Opening`),
 * `yes` where hardly another talk is called so.
 */
export type Telling = 'yes' | 'some' | 'no'

/** What the less telling one of two titles is. */
export function lessTelling(a: Facets, b: Facets): Telling {
  const words = Math.min(tellingWords(a), tellingWords(b))
  if (words === 0) return 'no'
  const isLong = words > 1 && Math.min(a.words.size, b.words.size) >= LONG
  return isLong || words >= ENOUGH ? 'yes' : 'some'
}

const ENOUGH = 3
/** Words from which on fewer are enough. */
const LONG = 6

function tellingWords({ words, more: { conference } }: Facets): number {
  let count = 0
  for (const word of words)
    if (word.length >= SHORTEST && !USUAL.has(word) && !conference.has(word)) count++
  return count
}

/** Letters from which on a word is more than an ending. */
const SHORTEST = 3

/** Of titles that every conference has. */
const USUAL: ReadonlySet<string> = new Set(
  [
    'welcome opening closing introduction intro outro keynote keynotes panel discussion discussions',
    'lightning talk talks workshop session sessions meeting meetup devroom room track lunch break',
    'coffee party ceremony announcement announcements remarks speech feedback update updates',
    'community open questions answers summary conclusion with from into about your what this that',
    'the and for you are how why who new our its can not und der die das mit von ein eine day part',
    'cancelled canceled amendment breakout closing farewell goodbye registration social event dinner',
  ]
    .join(' ')
    .split(' '),
)
