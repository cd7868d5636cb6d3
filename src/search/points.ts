import { PARTS, SEGMENT_SIZE, type Segment } from './segment'

/**
 * What the talks of each segment are worth to one clause, 0 for those that it does not find. The
 * best hit of a talk counts, so that a long note is not better than a short one.
 */
export type Points = Uint16Array[]

/** No points yet. */
export function noPoints(segments: readonly unknown[]): Points {
  return segments.map(() => new Uint16Array(SEGMENT_SIZE))
}

/** How a word was found. Any exact hit beats any forgiven one, wherever they stand. */
export type Nearness = 'whole' | 'start' | 'inside' | 'forgiven' | 'forgiven start'

/** Gives the talks that have the word at `place` of the vocabulary their points. */
export function award(
  { postingAt, talks, parts }: Segment,
  place: number,
  nearness: Nearness,
  points: Uint16Array,
): void {
  const worth = WORTH[nearness]
  const end = postingAt[place + 1] ?? 0
  for (let i = postingAt[place] ?? 0; i < end; i++) {
    const talk = talks[i] ?? 0
    const gained = worth[parts[i] ?? 0] ?? 0
    if (gained > (points[talk] ?? 0)) points[talk] = gained
  }
}

/** Points of a hit in the part `PARTS[index]`. */
export function worthOf(index: number, nearness: Nearness): number {
  return WORTH[nearness][1 << index] ?? 0
}

/** Title, subtitle, speakers, track, tags, room, conference, body. */
const WEIGHTS = [100, 60, 40, 40, 40, 20, 20, 10]

const FACTORS: Record<Nearness, number> = {
  whole: 8,
  start: 6,
  inside: 3,
  // At most 20 points, less than the 30 of an exact hit inside a word of the body.
  forgiven: 0.2,
  'forgiven start': 0.15,
}

/** Points by nearness and the bits of the parts that have the word: those of the best part. */
const WORTH = Object.fromEntries(
  Object.entries(FACTORS).map(([nearness, factor]) => [
    nearness,
    Uint16Array.from({ length: 1 << PARTS.length }, (_, bits) => {
      const best = WEIGHTS.find((_weight, i) => bits & (1 << i)) ?? 0
      return best === 0 ? 0 : Math.max(1, Math.round(best * factor))
    }),
  ]),
) as Record<Nearness, Uint16Array>
