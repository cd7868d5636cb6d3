import type { MoreFacts } from '../extractor'
import { isoTime } from '../iso-time'
import { oneLine } from '../page'
import { zonedTime } from '../zone-time'

/** The first of the slots in a talk's calendar file (RFC 5545); `null` for what is none. */
export function readCalendar(text: string | null): MoreFacts | null {
  // Long lines are folded; a time zone's definition has a start as well.
  const events = (text ?? '')
    .replace(/\r?\n[ \t]/g, '')
    .split('BEGIN:VEVENT')
    .slice(1, MOST)
  const slots = events.map(readSlot).filter(({ start }) => start)
  slots.sort((a, b) => Date.parse(a.start ?? '') - Date.parse(b.start ?? ''))
  return slots[0] ?? null
}

/** Slots of one talk. */
const MOST = 100

function readSlot(event: string): MoreFacts {
  const start = timeIn(event, 'DTSTART')
  const place = /^LOCATION(?:;[^:\n]*)?:(.*)$/m.exec(event)?.[1]
  return {
    start: start?.time ?? null,
    end: timeIn(event, 'DTEND')?.time ?? null,
    timeZone: start?.zone ?? null,
    room: oneLine(place?.replace(/\\n/gi, ' ').replace(/\\(.)/g, '$1')),
  }
}

/** `DTSTART;TZID=US/Eastern:20250318T183000`, or in UTC with a `Z` behind it. */
function timeIn(event: string, name: string): { time: string | null; zone: string | null } | null {
  const line = new RegExp(
    `^${name}(?:;TZID="?([\\w/+-]+)"?)?:(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)\\d\\d(Z?)\\s*$`,
    'm',
  ).exec(event)
  if (!line) return null
  const [, zone, year, month, day, hour, minute, utc] = line
  const local = `${year}-${month}-${day}T${hour}:${minute}`
  const time = utc ? isoTime(`${local}Z`) : zone ? zonedTime(local, zone) : null
  return { time, zone: time && zone ? zone : null }
}
