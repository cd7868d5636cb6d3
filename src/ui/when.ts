import { t } from '../browser/words'
import type { Talk } from '../talk/talk'

type Slot = Pick<Talk, 'start' | 'end'>

/** Day and time as the conference's clocks show them: `Sat 4 Feb 2023, 11:00–11:30`. */
export function conferenceTime(talk: Slot): string | null {
  if (!talk.start || Number.isNaN(Date.parse(talk.start))) return null
  const end = talk.end ? `–${clock(wallOf(talk.end))}` : ''
  return `${dayOf(wallOf(talk.start))}, ${clock(wallOf(talk.start))}${end}`
}

/** The same moment by the user's own clock, where that differs: `Fri 3 Feb, 23:00`; else `null`. */
export function localTime(talk: Slot): string | null {
  if (!talk.start) return null
  const instant = new Date(talk.start)
  if (Number.isNaN(instant.getTime())) return null
  const offset = offsetMinutes(talk.start)
  if (offset === null || -instant.getTimezoneOffset() === offset) return null
  const local = new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000)
  const sameDay = dayOf(local) === dayOf(wallOf(talk.start))
  return sameDay ? clock(local) : `${dayOf(local)}, ${clock(local)}`
}

/** `Sat 4 Feb 2023` of an ISO 8601 time, by its own offset. */
export function conferenceDay(iso: string): string {
  return dayOf(wallOf(iso))
}

/** `11:00` of an ISO 8601 time, by its own offset. */
export function conferenceClock(iso: string): string {
  return clock(wallOf(iso))
}

/**
 * The wall time of an ISO 8601 time as a Date whose UTC fields are that wall time: the string
 * itself has the conference's clock, so no time zone data is needed to show it.
 */
function wallOf(iso: string): Date {
  return new Date(`${iso.slice(0, 19)}Z`)
}

function offsetMinutes(iso: string): number | null {
  if (iso.endsWith('Z')) return 0
  const match = /([+-])(\d\d):?(\d\d)$/.exec(iso)
  if (!match) return null
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]))
}

let dayFormat: Intl.DateTimeFormat | null = null
let clockFormat: Intl.DateTimeFormat | null = null

function dayOf(wall: Date): string {
  dayFormat ??= new Intl.DateTimeFormat(t('dateLocale'), {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  })
  return dayFormat.format(wall).replace(',', '')
}

function clock(wall: Date): string {
  clockFormat ??= new Intl.DateTimeFormat(t('dateLocale'), {
    timeZone: 'UTC',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return clockFormat.format(wall)
}
