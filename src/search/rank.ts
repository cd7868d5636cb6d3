import type { Points } from './points'
import { SEGMENT_SIZE } from './segment'
import type { Shelf } from './shelf'

/** A clause's points, and whether they are asked for or must not be there. */
interface Asked {
  sense: 'with' | 'without'
  hits: { points: Points }
}

/**
 * The living talks that every clause finds and every narrowing allows, by the sum of their points,
 * the newest first among equals.
 */
export function rank(
  shelves: readonly Shelf[],
  asked: readonly Asked[],
  allowed: readonly Uint8Array[][],
): { id: string; score: number }[] {
  const keys = new Float64Array(shelves.length * SEGMENT_SIZE)
  let count = 0
  for (const [i, { segment, alive }] of shelves.entries()) {
    const filters = allowed.map((talks) => talks[i] as Uint8Array)
    for (let talk = 0; talk < segment.ids.length; talk++) {
      if (alive[talk] !== 1 || filters.some((filter) => filter[talk] !== 1)) continue
      const score = scoreOf(asked, i, talk)
      if (score < 0) continue
      keys[count++] = keyOf(score, segment.days[talk] ?? 0, i * SEGMENT_SIZE + talk)
    }
  }
  // Numbers sort several times as fast as things with a comparison.
  const sorted = keys.subarray(0, count).sort()
  return Array.from({ length: count }, (_, i) => hitOf(shelves, sorted[count - 1 - i] ?? 0))
}

/** The sum, or -1 where a clause is not met. */
function scoreOf(asked: readonly Asked[], shelf: number, talk: number): number {
  let sum = 0
  for (const { sense, hits } of asked) {
    const points = hits.points[shelf]?.[talk] ?? 0
    if (points > 0 !== (sense === 'with')) return -1
    sum += points
  }
  return sum
}

/**
 * Score, day and place in one number, of 15 + 17 + 21 bits: all that a number holds exactly. More
 * than 40 words in a title do not count any more; two million talks do.
 */
function keyOf(score: number, day: number, place: number): number {
  return (Math.min(score, 0x7fff) * DAYS + Math.min(day, DAYS - 1)) * PLACES + place
}

const DAYS = 2 ** 17
const PLACES = 2 ** 21

function hitOf(shelves: readonly Shelf[], key: number): { id: string; score: number } {
  const place = key % PLACES
  const id = shelves[Math.floor(place / SEGMENT_SIZE)]?.segment.ids[place % SEGMENT_SIZE] ?? ''
  return { id, score: Math.floor(key / PLACES / DAYS) }
}
