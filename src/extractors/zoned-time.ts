import { isoTime } from './iso-time'

/**
 * A local time (`2023-02-06T09:20`) in the IANA zone that the page states, with the offset that
 * follows from it. `null` where there is no such zone, and where clocks that are put back or
 * forward show the time twice or never: which one is meant is not said.
 */
export function zonedTime(local: string, zone: string): string | null {
  const wall = LOCAL.test(local) ? Date.parse(`${local}Z`) : Number.NaN
  if (Number.isNaN(wall)) return null
  try {
    const near = new Set([offsetAt(wall - DAY, zone), offsetAt(wall + DAY, zone)])
    const right = [...near].filter((offset) => {
      const instant = isoTime(local + offset)
      return instant !== null && offsetAt(Date.parse(instant), zone) === offset
    })
    return right.length === 1 ? isoTime(local + right[0]) : null
  } catch {
    // What `Intl` knows no zone of this name by.
    return null
  }
}

const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/

/** No zone changes its clocks twice within two days. */
const DAY = 86_400_000

/** `+01:00` */
function offsetAt(instant: number, zone: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  const parts = format.formatToParts(instant)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value
  return name?.replace(/^GMT/, '') || '+00:00'
}
