import type { TalkFacts } from '../extractor'
import { isoTime } from '../iso-time'
import { textOf } from '../page'

/** When and where a line of a schedule says that a talk is. */
export type Place = Pick<TalkFacts, 'start' | 'end' | 'room'>

/**
 * Reads a line of a page that has its schedule in itself. The grids of the first versions give times
 * with their offset, and rooms as the heads of their columns; later lists have neither date nor zone.
 */
export function printedPlace(link: Element): Place {
  const block = link.querySelector('[data-start][data-end]')
  return {
    start: isoTime(block?.getAttribute('data-start')),
    end: isoTime(block?.getAttribute('data-end')),
    room: textOf(link.querySelector('.room, .talk-room')) ?? roomAbove(link),
  }
}

function roomAbove(link: Element): string | null {
  const column = link.closest('.pretalx-schedule-room')
  const columns = [...(column?.parentElement?.children ?? [])]
  const rooms = columns.filter((one) => one.className === column?.className)
  const heads = column
    ?.closest('.pretalx-schedule-day')
    ?.querySelectorAll('[class$="-room-header"]')
  return column && heads ? textOf(heads[rooms.indexOf(column)]) : null
}
