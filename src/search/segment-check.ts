import { FACTS, SEGMENT_SIZE, type Segment } from './segment'

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
    typeof made.text === 'string' &&
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
    climbs(made.textAt, talks, 0, made.text.length) &&
    made.talks.every((talk) => talk < talks) &&
    made.facts.length === FACTS.length &&
    made.facts.every((lines) => lines.split('\n').length === Math.max(1, talks))
  )
}

/** True for `count` places and the end, none before the one ahead of it. */
function climbs(places: Uint32Array, count: number, first: number, end: number): boolean {
  return (
    places.length === count + 1 &&
    places[0] === first &&
    places[count] === end &&
    places.every((place, i) => i === 0 || place >= (places[i - 1] ?? 0))
  )
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
