/**
 * Day and time as the conference's clock shows them: the digits of the ISO string, whatever zone
 * the reader is in. `Saturday 4 February 2023, 11:00–11:30`; `null` where the start is unknown.
 */
export function whenText(start: string | null, end: string | null): string | null {
  if (start === null) return null
  const from = WALL_TIME.exec(start)
  if (!from) return start
  const day = dayText(start)
  if (day === null) return start
  const begins = from[4]
  if (begins === undefined) return day
  const to = end === null ? null : WALL_TIME.exec(end)
  const ends = to?.[4]
  if (end === null || ends === undefined) return `${day}, ${begins}`
  if (dayOf(end) === dayOf(start)) return `${day}, ${begins}–${ends}`
  return `${day}, ${begins} – ${dayText(end) ?? ''}, ${ends}`
}

/** `Saturday 4 February 2023`, or `null` where the string has no day. */
export function dayText(moment: string): string | null {
  const day = moment.slice(0, 10)
  const before = DAYS.get(day)
  if (before !== undefined) return before
  const text = spelled(day)
  if (text !== null) DAYS.set(day, text)
  return text
}

/** Thousands of talks take place on few days. */
const DAYS = new Map<string, string>()

function spelled(moment: string): string | null {
  const parts = WALL_TIME.exec(moment)
  if (!parts) return null
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1) return null
  return `${WEEKDAYS[date.getUTCDay()]} ${day} ${MONTHS[month - 1]} ${year}`
}

/** `2023-02-04` and `11:00` out of `2023-02-04T11:00:00+01:00`; `null` where there is no day. */
export function wallTime(moment: string): { date: string; time: string | null } | null {
  const parts = WALL_TIME.exec(moment)
  return parts && { date: moment.slice(0, 10), time: parts[4] ?? null }
}

/** `2023-02-04` out of `2023-02-04T11:00:00+01:00`; `null` where the string has no day. */
export function dayOf(moment: string): string | null {
  return WALL_TIME.test(moment) ? moment.slice(0, 10) : null
}

const WALL_TIME = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d))?/

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
