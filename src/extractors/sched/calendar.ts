import type { MoreFacts } from '../extractor'
import { isoTime } from '../iso-time'

/**
 * What a calendar (RFC 5545) says of the event of this UID, which on Sched's pages is the `id` of the
 * session's link. Times that are not in UTC are left out.
 */
export function inCalendar(calendar: string | null, uid: string): MoreFacts | null {
  const event = calendar
    ?.split('BEGIN:VEVENT')
    .find((one) => one.split(/\r?\n/).some((line) => line.trim() === `UID:${uid}`))
  return event ? { start: instantIn(event, 'DTSTART'), end: instantIn(event, 'DTEND') } : null
}

/** `DTSTART:20230419T095500Z` */
function instantIn(event: string, name: string): string | null {
  const time = new RegExp(
    `^${name}[^:\r\n]*:(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)Z`,
    'm',
  ).exec(event)
  return time && isoTime(`${time[1]}-${time[2]}-${time[3]}T${time[4]}:${time[5]}:${time[6]}Z`)
}
