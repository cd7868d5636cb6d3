import type { TalkFacts } from '../extractor'
import { isoTime } from '../iso-time'
import { later } from '../later'
import { textOf } from '../page'

/** When and where a line of a schedule says that a talk is. */
export type Place = Pick<TalkFacts, 'start' | 'end' | 'room'>

/** Reads the lines of one page, in its order. */
export function printedPlace(): (link: Element) => Place {
  let before: string | null = null
  return (link) => {
    const block = link.querySelector('[data-start][data-end]')
    const room = textOf(link.querySelector('.room, .talk-room')) ?? roomAbove(link)
    if (block) return { start: timeOf(block, 'data-start'), end: timeOf(block, 'data-end'), room }
    const start = startInDay(link, before)
    before = start ?? before
    const minutes = minutesOf(textOf(link.querySelector('.duration')))
    return { start, end: start && later(start, minutes), room }
  }
}

/** `50min`, `1h 30min` */
export function minutesOf(duration: string | null): number {
  const [, hours, minutes] =
    /^(?:(\d{1,2})\s?h)?\s*(?:(\d{1,4})\s?min\b.*)?$/i.exec(duration ?? '') ?? []
  return Number(hours ?? 0) * 60 + Number(minutes ?? 0)
}

function timeOf(element: Element, attribute: string): string | null {
  return isoTime(element.getAttribute(attribute))
}

/** A day states the start of its first talk, with the offset, and its talks stand in order of time. */
function startInDay(link: Element, before: string | null): string | null {
  const day = timeOf(link.closest('[data-start]') ?? link, 'data-start')
  const [, hour, minute] =
    /^(\d\d):(\d\d)$/.exec(textOf([...link.querySelectorAll('.start')].at(-1)) ?? '') ?? []
  if (!day || !hour) return null
  const start = `${day.slice(0, 11)}${hour}:${minute}:00${day.slice(19)}`
  const earliest = before && before > day ? before : day
  // After midnight it is still the same day of the schedule.
  return Date.parse(start) < Date.parse(earliest) ? later(start, 24 * 60) : start
}

/** In the grids of the first versions rooms are the heads of the columns. */
function roomAbove(link: Element): string | null {
  const column = link.closest('.pretalx-schedule-room')
  const columns = column?.parentElement?.querySelectorAll(':scope > .pretalx-schedule-room')
  const heads = column
    ?.closest('[data-start]')
    ?.querySelectorAll('.pretalx-schedule-day-room-header')
  if (!column || !columns || !heads) return null
  return textOf(heads[[...columns].indexOf(column)])
}
