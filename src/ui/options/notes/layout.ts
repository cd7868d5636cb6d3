import type { TalkGroup } from './groups'

/** Heights in CSS pixels of what a list is made of. */
export interface Heights {
  head: number
  row: number
}

/** Where a group stands in the list. */
interface Section {
  group: TalkGroup
  /** Edge and heights in CSS pixels; `height` has the head in it, which may be none. */
  top: number
  height: number
  head: number
  /** Position in the whole list of the group's first talk, from 0. */
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

/** Where every group of the list stands. */
export function layOut(groups: readonly TalkGroup[], heights: Heights): Layout {
  const sections: Section[] = []
  const ids: string[] = []
  let top = 0
  for (const group of groups) {
    const head = group.head.kind === 'none' ? 0 : heights.head
    const height = head + group.talks.length * heights.row
    sections.push({ group, top, height, head, first: ids.length })
    for (const id of group.talks) ids.push(id)
    top += height
  }
  return { sections, heights, height: top, ids }
}

/** A group and those of its talks (positions in the group, from 0) that are to be built. */
export interface Slice {
  section: Section
  rows: number[]
}

/**
 * What stands between two edges (CSS pixels), group by group. The talk at the position `keep` is
 * always in: a list's active option has to exist, also where it was scrolled away.
 */
export function slicesBetween(layout: Layout, top: number, bottom: number, keep: number): Slice[] {
  const slices: Slice[] = []
  for (const section of layout.sections) {
    const rows = rowsBetween(section, layout.heights.row, top, bottom)
    const kept = keep - section.first
    const isKept = keep >= 0 && kept >= 0 && kept < section.group.talks.length
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
  return section.top + section.head + (position - section.first) * layout.heights.row
}

/** Height of the head that a talk at a position (from 0) stands under, in CSS pixels. */
export function headOver(layout: Layout, position: number): number {
  return sectionAt(layout, position)?.head ?? 0
}

/** Position of the first talk whose lower edge is below `top` (CSS pixels). */
export function positionAt(layout: Layout, top: number): number {
  const section = layout.sections.find((s) => s.top + s.height > top)
  if (!section) return Math.max(0, layout.ids.length - 1)
  const below = top - section.top - section.head
  return section.first + Math.max(0, Math.floor(below / layout.heights.row))
}

function sectionAt(layout: Layout, position: number): Section | undefined {
  return layout.sections.findLast((section) => section.first <= position)
}

function rowsBetween(section: Section, row: number, top: number, bottom: number): number[] {
  const edge = section.top + section.head
  const count = section.group.talks.length
  const from = clamp(Math.floor((top - edge) / row), 0, count)
  const to = clamp(Math.ceil((bottom - edge) / row), from, count)
  return Array.from({ length: to - from }, (_, i) => from + i)
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
