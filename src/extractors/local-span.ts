/** Times as the clocks of some place show them (`2023-04-19T11:55`), or `null` where none is said. */
export interface LocalSpan {
  start: string | null
  end: string | null
}

/**
 * The times in a line: `Wednesday April 19, 2023 11:55 - 12:30`, `12 Sept 2022, 4:30 PM`,
 * `10:00pm - Sunday April 26, 2026 2:00am`. Months are read in English; of dates in figures only
 * those that can't be read in two ways (`2022-09-12`, `12.09.2022`).
 */
export function localSpan(text: string): LocalSpan {
  const line = text.slice(0, 500).replace(/\s+/g, ' ')
  const dates = [...line.matchAll(DATE)].map(dateOf)
  const [from, to] = [...line.matchAll(CLOCK)].map(clockOf)
  const start = dates[0] && from ? `${dates[0]}T${from}` : null
  const day = dates.length > 1 ? dates[1] : dates[0]
  const end = start && day && to ? `${day}T${to}` : null
  return { start, end: start && end && end > start ? end : null }
}

const DATE =
  /(?<iso>\d{4}-\d\d-\d\d)|(?<figures>\d{1,2}\.\d{1,2}\.\d{4})|(?<day>\d{1,2}) (?<month>[a-z]{3,9})\.?,? (?<year>\d{4})|(?<month2>[a-z]{3,9})\.? (?<day2>\d{1,2}),? (?<year2>\d{4})/gi

const CLOCK = /\b(\d{1,2})(?::(\d\d)(?::\d\d)?)? ?([ap]m)|\b(\d{1,2}):(\d\d)/gi

function dateOf({ groups = {} }: RegExpMatchArray): string | null {
  if (groups.iso) return groups.iso
  const [day, month, year] = groups.figures?.split('.') ?? [
    groups.day ?? groups.day2,
    monthOf(groups.month ?? groups.month2 ?? ''),
    groups.year ?? groups.year2,
  ]
  const date = `${year}-${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}`
  // Where a month has no such day, the next month's beginning is read.
  return new Date(`${date}T00:00Z`).getUTCDate() === Number(day) ? date : null
}

/** 1 for `Jan` and `January`, 0 for a word that is no month. */
function monthOf(name: string): number {
  const at = 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(name.slice(0, 3).toLowerCase())
  return at % 3 === 0 ? at / 3 + 1 : 0
}

function clockOf([, hour, minute = '00', half, hour24, minute24]: RegExpMatchArray): string | null {
  if (hour24) return Number(hour24) < 24 ? `${hour24.padStart(2, '0')}:${minute24}` : null
  const after = half?.toLowerCase() === 'pm' ? 12 : 0
  return `${`${(Number(hour) % 12) + after}`.padStart(2, '0')}:${minute}`
}
