import type { MoreFacts } from './extractor'
import { isoTime } from './iso-time'

/**
 * What a calendar (RFC 5545) says of the event of this UID; `null` for the only one that is in it.
 * Times that are not in UTC are left out.
 */
export function inCalendar(calendar: string | null, uid: string | null): MoreFacts | null {
  const [, ...events] = calendar?.split('BEGIN:VEVENT') ?? []
  const event =
    uid === null ? events.length === 1 && events[0] : events.find((one) => uidOf(one) === uid)
  return event ? { start: instantIn(event, 'DTSTART'), end: instantIn(event, 'DTEND') } : null
}

function uidOf(event: string): string | undefined {
  return /^UID:(.*?)\s*$/m.exec(event)?.[1]
}

/** `DTSTART:20230419T095500Z` */
function instantIn(event: string, name: string): string | null {
  const time = new RegExp(
    `^${name}[^:\r\n]*:(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)Z`,
    'm',
  ).exec(event)
  return time && isoTime(`${time[1]}-${time[2]}-${time[3]}T${time[4]}:${time[5]}:${time[6]}Z`)
}
