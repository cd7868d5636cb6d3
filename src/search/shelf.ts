import { type Column, columnOf } from './field-clause'
import type { Field } from './query'
import type { Segment } from './segment'

/** A segment in use: some of its talks may have changed or gone since it was made. */
export interface Shelf {
  segment: Segment
  /** 1 for each talk that is still what the segment says. */
  alive: Uint8Array
  living: number
  /** Key of the stored block that it came from, or `null`. */
  key: string | null
  column(field: Field): Column
}

/** A shelf with all talks of the segment. */
export function shelfOf(segment: Segment, key: string | null): Shelf {
  const columns = new Map<Field, Column>()
  return {
    segment,
    alive: new Uint8Array(segment.ids.length).fill(1),
    living: segment.ids.length,
    key,
    column(field) {
      const known = columns.get(field) ?? columnOf(segment, field)
      columns.set(field, known)
      return known
    },
  }
}
