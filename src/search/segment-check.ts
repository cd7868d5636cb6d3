import { FIELDS } from './query'
import { SEGMENT_SIZE, type Segment } from './segment'

/** Length that the text of a segment has. */
export function textLength({ textAt }: Segment): number {
  return textAt[textAt.length - 1] ?? 0
}

/**
 * What was read from the database, if it is a whole segment: with another one a search would find
 * the wrong talks or fail. What stands in it is compared with the talks themselves later.
 */
export function readSegment(value: unknown): Segment | null {
  if (typeof value !== 'object' || value === null) return null
  const made = value as Partial<Segment>
  return hasShape(made) && isSound(made) ? made : null
}

function hasShape(made: Partial<Segment>): made is Segment {
  return (
    isStrings(made.ids) &&
    made.stamps instanceof Float64Array &&
    made.days instanceof Uint32Array &&
    typeof made.words === 'string' &&
    made.wordAt instanceof Uint32Array &&
    made.letters instanceof Uint32Array &&
    made.postingAt instanceof Uint32Array &&
    made.talks instanceof Uint16Array &&
    made.parts instanceof Uint8Array &&
    (made.text === null || typeof made.text === 'string') &&
    made.textAt instanceof Uint32Array &&
    isStrings(made.facts)
  )
}

function isSound(made: Segment): boolean {
  const [talks, words, postings] = [made.ids.length, made.letters.length, made.talks.length]
  return (
    talks <= SEGMENT_SIZE &&
    new Set(made.ids).size === talks &&
    made.stamps.length === talks &&
    made.days.length === talks &&
    made.parts.length === postings &&
    climbs(made.wordAt, words, 1, made.words.length) &&
    climbs(made.postingAt, words, 0, postings) &&
    climbs(made.textAt, talks, 0, made.text?.length ?? textLength(made)) &&
    areBelow(made.talks, talks) &&
    made.facts.length === FIELDS.length &&
    made.facts.every((lines) => lineEnds(lines) === Math.max(0, talks - 1))
  )
}

/** True for `count` places and the end, none before the one ahead of it. */
function climbs(places: Uint32Array, count: number, first: number, end: number): boolean {
  if (places.length !== count + 1 || places[0] !== first || places[count] !== end) return false
  // Plain loops: this is done for a million places before the first answer.
  for (let i = 1; i <= count; i++) if ((places[i] ?? 0) < (places[i - 1] ?? 0)) return false
  return true
}

function areBelow(numbers: Uint16Array, limit: number): boolean {
  for (let i = 0; i < numbers.length; i++) if ((numbers[i] ?? 0) >= limit) return false
  return true
}

function lineEnds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
