import { commonLines } from '../note/lines'

/**
 * The ids, of those in both orders, that stand elsewhere among the others: as few as can be, so that
 * one talk that was moved, or a new one, does not count as all of them.
 */
export function movedIds(before: readonly string[], now: readonly string[]): Set<string> {
  const [old, present] = [new Set(before), new Set(now)]
  const left = before.filter((id) => present.has(id))
  const right = now.filter((id) => old.has(id))
  const kept = new Set(commonLines(left, right).map(([i]) => left[i]))
  return new Set(right.filter((id) => !kept.has(id)))
}
