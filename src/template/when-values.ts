import { MONTHS } from '../export/when'

/**
 * Day and times out of the words of `whenText` (`Saturday 4 February 2023, 11:00–11:30`): `start`
 * and `end` as ISO 8601 without offset, which is how Obsidian writes them. All `null` without a day.
 */
export function momentsOf(when: string | null): Record<string, string | null> {
  const words = when === null ? null : WORDS.exec(when)?.groups
  const month = MONTHS.indexOf(words?.month ?? '') + 1
  if (!words || month === 0) {
    return { when, day: null, date: null, time: null, end_time: null, start: null, end: null }
  }
  const date = `${words.year}-${two(month)}-${two(words.day)}`
  const { time = null, end = null } = words
  return {
    when,
    day: words.whole ?? null,
    date,
    time,
    end_time: end,
    start: time === null ? date : `${date}T${time}:00`,
    end: end === null ? null : `${date}T${end}:00`,
  }
}

const WORDS =
  /^(?<whole>[A-Z][a-z]+ (?<day>\d{1,2}) (?<month>[A-Z][a-z]+) (?<year>\d{4}))(?:, (?<time>\d\d:\d\d)(?:–(?<end>\d\d:\d\d))?)?/

function two(value: number | string | undefined): string {
  return String(value).padStart(2, '0')
}
