/**
 * A time with its offset in one spelling (`2023-02-04T11:00:00+01:00`), or `null` where it is not
 * one: a time without an offset is no instant, and an offset is never guessed.
 */
export function isoTime(text: unknown): string | null {
  if (typeof text !== 'string') return null
  const time = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(\.\d+)?(Z|([+-]\d\d):?(\d\d))$/.exec(
    text.trim(),
  )
  if (!time) return null
  const offset = time[5] === 'Z' ? 'Z' : `${time[6]}:${time[7]}`
  const stated = `${time[1]}T${time[2]}${time[3] ?? ':00'}${offset}`
  return Number.isNaN(Date.parse(stated)) ? null : stated
}
