import { t } from '../browser/words'
import type { Talk } from '../talk/talk'

type Slot = Pick<Talk, 'start' | 'end'>

/**
 * Day and time as the conference's clocks show them: `Sat 4 Feb 2023, 11:00–11:30`; the day alone
 * where no more is known.
 */
export function conferenceTime(talk: Slot): string | null {
  if (!talk.start || !isTime(talk.start)) return null
  if (isDay(talk.start)) return dayOf(wallOf(talk.start))
  const end = talk.end && isTime(talk.end) ? `–${clock(wallOf(talk.end))}` : ''
  return `${dayOf(wallOf(talk.start))}, ${clock(wallOf(talk.start))}${end}`
}

/** The same moment by the user's own clock, where that differs: `Fri 3 Feb, 23:00`; else `null`. */
export function localTime(talk: Slot): string | null {
  if (!talk.start || isDay(talk.start)) return null
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
  return isTime(iso) ? dayOf(wallOf(iso)) : iso
}

/** `11:00` of an ISO 8601 time, by its own offset; empty where it names a day alone. */
export function conferenceClock(iso: string): string {
  if (isDay(iso)) return ''
  return isTime(iso) ? clock(wallOf(iso)) : iso
}

/**
 * The wall time of an ISO 8601 time as a Date whose UTC fields are that wall time: the string
 * itself has the conference's clock, so no time zone data is needed to show it.
 */
function wallOf(iso: string): Date {
  const wall = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.exec(iso)?.[0]
  return new Date(wall ? `${wall}Z` : iso)
}

function isDay(iso: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(iso)
}

function isTime(iso: string): boolean {
  return !Number.isNaN(Date.parse(iso))
}

function offsetMinutes(iso: string): number | null {
  if (iso.endsWith('Z')) return 0
  const match = /([+-])(\d\d):?(\d\d)$/.exec(iso)
  if (!match) return null
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]))
}

/*
 * By hand: the first `Intl.DateTimeFormat` of a process takes some 20 ms, longer than everything else
 * that the popup does before it can show its title.
 */
function dayOf(wall: Date): string {
  const weekday = t('weekdays').split(' ')[wall.getUTCDay()] ?? ''
  const month = t('months').split(' ')[wall.getUTCMonth()] ?? ''
  return t('dayFormat', weekday, wall.getUTCDate(), month, wall.getUTCFullYear())
}

function clock(wall: Date): string {
  return wall.toISOString().slice(11, 16)
}
