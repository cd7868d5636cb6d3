import type { SavedTalk } from '../note/saved'
import { dayNumber, factsOf, partsOf, STROKE } from './entry'
import { type Postings, placesOf, postings, take, vocabularyOf } from './postings'
import { FIELDS } from './query'
import { PARTS, SEGMENT_SIZE, type Segment } from './segment'
import { stampOf } from './stamp'

/** Makes at most `SEGMENT_SIZE` talks ready to be searched. */
export function segmentOf(saved: readonly SavedTalk[]): Segment {
  const steps = buildSegment(saved)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** As `segmentOf`, in steps of some milliseconds at most, between which the page can draw. */
export function* buildSegment(saved: readonly SavedTalk[]): Generator<void, Segment> {
  if (saved.length > SEGMENT_SIZE) throw new RangeError('Too many talks for one segment.')
  const taken = postings()
  const texts: string[] = []
  const facts: string[][] = FIELDS.map(() => [])
  for (const [place, one] of saved.entries()) {
    texts.push(textOf(one, place, taken))
    const values = factsOf(one)
    for (const [i, fact] of FIELDS.entries()) facts[i]?.push(values[fact].join('\t'))
    if (place % STEP === STEP - 1) yield
  }
  const words = [...taken.numbers.keys()].sort()
  yield
  return {
    ids: saved.map(({ talk }) => talk.id),
    stamps: Float64Array.from(saved, stampOf),
    days: Uint32Array.from(saved, dayNumber),
    ...vocabularyOf(words, taken),
    text: texts.join(''),
    textAt: placesOf(texts, 0),
    facts: facts.map((lines) => lines.join('\n')),
  }
}

/** Talks between two yields. */
const STEP = 16

/** Files the words of one talk; returns its text. */
function textOf(saved: SavedTalk, talk: number, taken: Postings): string {
  const parts = partsOf(saved)
  let text = ''
  for (const [i, part] of PARTS.entries()) {
    const words = parts[part]
    for (const word of words) if (word !== STROKE) take(taken, word, talk, 1 << i)
    text += words.length === 0 ? '\n' : ` ${words.join(' ')} \n`
  }
  return text
}
