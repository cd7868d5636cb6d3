import type { OutlineSection } from '../../../recap/outline'

/**
 * The ids with one of them moved to another place: before the id that stands at `place` now, last
 * where `place` is their number.
 */
export function movedBefore(ids: readonly string[], id: string, place: number): string[] {
  const from = ids.indexOf(id)
  if (from === -1) return [...ids]
  const rest = ids.filter((one) => one !== id)
  const at = Math.max(0, Math.min(rest.length, place > from ? place - 1 : place))
  return [...rest.slice(0, at), id, ...rest.slice(at)]
}

/** A key that moves a talk within its section. */
export type Step = 'up' | 'down' | 'first' | 'last'

/** The ids after one such step. */
export function steppedBy(ids: readonly string[], id: string, step: Step): string[] {
  const from = ids.indexOf(id)
  const place = { up: from - 1, down: from + 2, first: 0, last: ids.length }[step]
  return movedBefore(ids, id, Math.max(0, place))
}

/** The ids of all sections, in their order, with those of one section in another one. */
export function wholeOrder(
  sections: readonly OutlineSection[],
  key: string,
  ids: readonly string[],
): string[] {
  return sections.flatMap((section) =>
    section.key === key ? ids : section.talks.map((talk) => talk.id),
  )
}
