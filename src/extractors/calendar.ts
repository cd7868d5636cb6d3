import type { MoreFacts } from './extractor'
import { isoTime } from './iso-time'
import { oneLine } from './page'
import { zonedTime } from './zone-time'

/** What a calendar (RFC 5545) says of an event. */
export interface CalendarEvent
  extends Required<Pick<MoreFacts, 'start' | 'end' | 'timeZone' | 'room'>> {
  uid: string | null
}

/**
 * The events of a calendar, those of this UID where one is given; none where it is no calendar. Times
 * that are neither in UTC nor in a named zone are `null`.
 */
export function eventsIn(calendar: string | null, uid: string | null = null): CalendarEvent[] {
  // Long lines are folded; a time zone's definition has a start as well.
  const [, ...events] = (calendar ?? '').replace(/\r?\n[ \t]/g, '').split('BEGIN:VEVENT')
  // Of a conference's thousands one is wanted: only that is read.
  const wanted = uid === null ? events : events.filter((event) => uidOf(event) === uid)
  return wanted.slice(0, MOST).map(readEvent)
}

/** Slots of one talk: a calendar of more is no talk's. */
const MOST = 100

/** The event of this UID; `null` for the only one that is in the calendar. */
export function eventIn(calendar: string | null, uid: string | null = null): CalendarEvent | null {
  const [event, another] = eventsIn(calendar, uid)
  return event && (uid !== null || !another) ? event : null
}

/** When that event is. */
export function timesIn(calendar: string | null, uid: string | null): MoreFacts | null {
  const event = eventIn(calendar, uid)
  return event && { start: event.start, end: event.end, timeZone: event.timeZone }
}

function uidOf(event: string): string | null {
  return /^UID:(.*?)\s*$/m.exec(event)?.[1] ?? null
}

function readEvent(event: string): CalendarEvent {
  const start = timeIn(event, 'DTSTART')
  const place = /^LOCATION(?:;[^:\n]*)?:(.*)$/m.exec(event)?.[1]
  return {
    uid: uidOf(event),
    start: start?.time ?? null,
    end: timeIn(event, 'DTEND')?.time ?? null,
    timeZone: start?.zone ?? null,
    room: oneLine(place?.replace(/\\n/gi, ' ').replace(/\\(.)/g, '$1')),
  }
}

/** `DTSTART;TZID=US/Eastern:20250318T183000`, or in UTC with a `Z` behind it. */
function timeIn(event: string, name: string): { time: string | null; zone: string | null } | null {
  const line = new RegExp(
    `^${name}((?:;[^:\\r\\n]*)?):(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)(Z?)\\s*$`,
    'm',
  ).exec(event)
  if (!line) return null
  const [, how = '', year, month, day, hour, minute, second, utc] = line
  const zone = /;TZID="?([\w/+-]+)/.exec(how)?.[1]
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  const time = utc ? isoTime(`${local}Z`) : zone ? zonedTime(local, zone) : null
  return { time, zone: time && !utc ? (zone ?? null) : null }
}
