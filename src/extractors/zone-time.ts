/**
 * The instant of a clock time (`2023-02-06T09:20`) in a zone that the page names (`Europe/Brussels`),
 * with its offset: `2023-02-06T09:20:00+01:00`. `null` where it is no time, the zone is none of the
 * IANA database or an abbreviation, which several zones share (`CST`), and where clocks were set that
 * night, so that the time came twice or not at all.
 */
export function zonedTime(local: string, zone: string): string | null {
  const clock = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?$/.exec(local.trim())
  if (!clock || !ZONE.test(zone)) return null
  const time = `${clock[1]}T${clock[2]}${clock[3] ?? ':00'}`
  const there = Date.parse(`${time}Z`)
  // Where a month has no such day, the next month's beginning is read.
  if (new Date(there).getUTCDate() !== Number(clock[1]?.slice(8))) return null
  const instants = new Set(
    [there - DAY, there + DAY]
      .map((near) => `${time}${offsetAt(near, zone)}`)
      .filter((instant) => instant.endsWith(offsetAt(Date.parse(instant), zone) ?? '?')),
  )
  return instants.size === 1 ? ([...instants][0] ?? null) : null
}

const ZONE = /^([A-Z][A-Za-z_]+(\/[A-Za-z0-9_+-]+){1,2}|UTC|GMT)$/

/** Clocks are never set twice within two days, so that the offsets around tell all that can be. */
const DAY = 86_400_000

/** `+01:00`, or `null` where the zone is unknown or the instant is none. */
function offsetAt(instant: number, zone: string): string | null {
  try {
    if (made?.zone !== zone) made = { zone, format: formatFor(zone) }
    const offset = /GMT([+-]\d\d:\d\d)?$/.exec(made.format.format(instant))
    return offset && (offset[1] ?? '+00:00')
  } catch {
    return null
  }
}

/** The one for the last zone: to make one takes long, and a schedule has a thousand times. */
let made: { zone: string; format: Intl.DateTimeFormat } | null = null

function formatFor(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
}
