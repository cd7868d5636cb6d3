import { isoTime } from '../iso-time'
import { later } from '../later'
import { ownText } from '../own-text'
import { textOf } from '../page'
import type { Place } from './pretalx-printed'

/**
 * Reads the lines of the schedule's component: as a list, where each start has a part of its own, or
 * as grids, where a talk's rows are named after its start and end and its column is its room's.
 */
export function widgetPlaces(tree: ShadowRoot): (link: Element) => Place {
  const grids = [...tree.querySelectorAll('.grid')]
  // Days with other rooms have grids of their own.
  const rooms = new Map(grids.map((grid) => [grid, roomsOf(grid)]))
  const days = daysOf(tree)
  return (link) => {
    const bucket = link.closest('.bucket')?.querySelector('[data-date]')
    if (!bucket) return inGrid(link, days, rooms.get(link.parentElement as Element) ?? [])
    const start = isoTime(bucket.getAttribute('data-date'))
    const minutes = minutesOf(textOf(link.querySelector('.duration')))
    return { start, end: start && later(start, minutes), room: textOf(link.querySelector('.room')) }
  }
}

/** `50min`, `1h 30min` */
function minutesOf(duration: string | null): number {
  const [, hours, minutes] = /^(?:(\d+)\s?h)?\s*(?:(\d+)\s?min)?$/.exec(duration ?? '') ?? []
  return Number(hours ?? 0) * 60 + Number(minutes ?? 0)
}

function roomsOf(grid: Element): (string | null)[] {
  return [...grid.querySelectorAll(':scope > .room')].map(ownText)
}

/** Year and offset of each day (`02-06`), of which rows give the month, the day and the time. */
type Days = Map<string, { year: string; offset: string } | 'several'>

function daysOf(tree: ShadowRoot): Days {
  const days: Days = new Map()
  for (const slice of [...tree.querySelectorAll('.timeslice[data-slice]')].slice(0, MOST)) {
    const time = isoTime(slice.getAttribute('data-slice'))
    if (!time) continue
    const [year, day, offset] = [time.slice(0, 4), time.slice(5, 10), time.slice(19)]
    const known = days.get(day) ?? { year, offset }
    const same = known !== 'several' && known.year === year && known.offset === offset
    days.set(day, same ? known : 'several')
  }
  return days
}

/** Half hours of two months. */
const MOST = 3_000

function inGrid(link: Element, days: Days, rooms: (string | null)[]): Place {
  const style = (link.getAttribute('style') ?? '').slice(0, 1_000)
  const [start, end] = [...style.matchAll(/slice-(\d\d-\d\d)-(\d\d)-(\d\d)/g)].map(
    ([, day = '', hour, minute]) => {
      const known = days.get(day)
      if (!known || known === 'several') return null
      return isoTime(`${known.year}-${day}T${hour}:${minute}${known.offset}`)
    },
  )
  // Either on its own, or between the rows: `grid-area: slice-… / 2 / slice-…`.
  const column = /grid-column(?:-start)?:\s*(\d+)|\/\s*(\d+)\s*\//.exec(style)
  const room = column ? rooms[Number(column[1] ?? column[2]) - 1] : null
  return { start: start ?? null, end: end ?? null, room: room ?? null }
}
