import { all, textOf } from '../../page'
import { type Line, talkLink } from './line'

/**
 * The talks in the timetable of a day: a column for each room, a row for each five minutes, and a
 * talk's cell goes on for as many rows as the talk takes.
 */
export function drawn(doc: Document, base: URL): Line[] {
  const rooms = all(doc, '.timetable thead a[href*="/schedule/room/"]').map(textOf)
  const rows = all(doc, '.timetable tbody tr').slice(0, MOST_ROWS)
  const timed = rows.filter((row) => clockOf(row))
  const day = /\/day\/(\w+)/.exec(base.pathname)?.[1] ?? null
  return cellsOf(timed).flatMap(({ cell, column, from, to }) => {
    const link = talkLink(cell, base)
    if (!link) return []
    const times = { day, start: clockOf(timed[from]), end: clockOf(timed[to]) }
    return { ...link, ...times, speakers: [], track: null, room: rooms[column] ?? null }
  })
}

/** A day of five minutes each. */
const MOST_ROWS = 300
const MOST_COLUMNS = 200

/** The clock time of a row is the name of its place in the page: `1130`. */
function clockOf(row: Element | undefined): string | null {
  const clock = /^(\d\d)(\d\d)$/.exec(row?.querySelector('th a')?.getAttribute('name') ?? '')
  return clock ? `${clock[1]}:${clock[2]}` : null
}

interface Cell {
  cell: Element
  column: number
  from: number
  /** The first row that is not the cell's any more. */
  to: number
}

/** Each cell with its column: in a row those are missing that began further up and go on. */
function cellsOf(rows: Element[]): Cell[] {
  const cells: Cell[] = []
  const takenTo: number[] = []
  rows.forEach((row, from) => {
    let column = 0
    for (const cell of [...row.querySelectorAll('td')].slice(0, MOST_COLUMNS)) {
      while ((takenTo[column] ?? 0) > from) column++
      const to = from + (Number(cell.getAttribute('rowspan')) || 1)
      takenTo[column] = to
      cells.push({ cell, column, from, to })
      column++
    }
  })
  return cells
}
