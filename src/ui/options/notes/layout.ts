import type { Day } from './days'

/** Heights in CSS pixels of what a list is made of. */
export interface Heights {
  head: number
  row: number
}

/** Where a day stands in the list. */
interface Section {
  day: Day
  /** Edge and height in CSS pixels; the height has the head in it. */
  top: number
  height: number
  /** Position in the whole list of the day's first talk, from 0. */
  first: number
}

/** The whole list as numbers: what is on screen follows without building the rest. */
export interface Layout {
  sections: Section[]
  heights: Heights
  /** In CSS pixels. */
  height: number
  /** All ids, in the order of the list. */
  ids: string[]
}

/** Where every day of the list stands. */
export function layOut(days: readonly Day[], heights: Heights): Layout {
  const sections: Section[] = []
  const ids: string[] = []
  let top = 0
  for (const day of days) {
    const height = heights.head + day.talks.length * heights.row
    sections.push({ day, top, height, first: ids.length })
    for (const id of day.talks) ids.push(id)
    top += height
  }
  return { sections, heights, height: top, ids }
}

/** A day and those of its talks (positions in the day, from 0) that are to be built. */
export interface Slice {
  section: Section
  rows: number[]
}

/**
 * What stands between two edges (CSS pixels), day by day. The talk at the position `keep` is
 * always in: a list's active option has to exist, also where it was scrolled away.
 */
export function slicesBetween(layout: Layout, top: number, bottom: number, keep: number): Slice[] {
  const slices: Slice[] = []
  for (const section of layout.sections) {
    const rows = rowsBetween(section, layout.heights, top, bottom)
    const kept = keep - section.first
    const isKept = keep >= 0 && kept >= 0 && kept < section.day.talks.length
    const isSeen = section.top < bottom && section.top + section.height > top
    if (isKept && !rows.includes(kept)) rows.push(kept)
    if (isSeen || isKept) slices.push({ section, rows })
  }
  return slices
}

/** Top edge of the talk at a position (from 0), in CSS pixels. */
export function topOf(layout: Layout, position: number): number {
  const section = sectionAt(layout, position)
  if (!section) return 0
  const { head, row } = layout.heights
  return section.top + head + (position - section.first) * row
}

/** Position of the first talk whose lower edge is below `top` (CSS pixels). */
export function positionAt(layout: Layout, top: number): number {
  const { head, row } = layout.heights
  const section = layout.sections.find((s) => s.top + s.height > top)
  if (!section) return Math.max(0, layout.ids.length - 1)
  return section.first + Math.max(0, Math.floor((top - section.top - head) / row))
}

function sectionAt(layout: Layout, position: number): Section | undefined {
  return layout.sections.findLast((section) => section.first <= position)
}

function rowsBetween(section: Section, heights: Heights, top: number, bottom: number): number[] {
  const edge = section.top + heights.head
  const count = section.day.talks.length
  const from = clamp(Math.floor((top - edge) / heights.row), 0, count)
  const to = clamp(Math.ceil((bottom - edge) / heights.row), from, count)
  return Array.from({ length: to - from }, (_, i) => from + i)
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
