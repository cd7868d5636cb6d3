import { dayText } from '../export/when'

/**
 * When a section took place, to stand behind its title: `[Saturday 4th of Feb]`, for several days
 * `[Mon-Wed 6-8 Feb]` or `[Tue-Wed 28 Feb-1 Mar]`; empty without a day. Days are as `2023-02-04`, in
 * any order. The year is named where the title does not.
 */
export function bracketOf(days: readonly string[], title: string): string {
  const sorted = days.filter((day) => dayText(day) !== null).sort()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return ''
  return `[${first === last ? oneDay(partsOf(first), title) : range(first, last, title)}]`
}

interface DayParts {
  weekday: string
  day: number
  month: string
  year: string
}

function oneDay({ weekday, day, month, year }: DayParts, title: string): string {
  return `${weekday} ${ordinal(day)} of ${month}${yearFor(year, title)}`
}

function range(first: string, last: string, title: string): string {
  const [from, to] = [partsOf(first), partsOf(last)]
  const end = `${to.day} ${to.month}`
  const days =
    from.year !== to.year
      ? `${from.day} ${from.month} ${from.year}-${end} ${to.year}`
      : `${from.day}${from.month === to.month ? '' : ` ${from.month}`}-${end}${yearFor(to.year, title)}`
  // In a longer time every weekday is there more than once.
  const short = Date.parse(last) - Date.parse(first) < WEEK_MS
  return short ? `${from.weekday.slice(0, 3)}-${to.weekday.slice(0, 3)} ${days}` : days
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000

/** `2023-02-04` as its words. */
function partsOf(day: string): DayParts {
  const [weekday = '', date = '', month = '', year = ''] = dayText(day)?.split(' ') ?? []
  return { weekday, day: Number(date), month: month.slice(0, 3), year }
}

function yearFor(year: string, title: string): string {
  return new RegExp(`(?<!\\d)${year}(?!\\d)`).test(title) ? '' : ` ${year}`
}

function ordinal(day: number): string {
  const teen = day >= 11 && day <= 13
  return `${day}${(teen ? undefined : ['th', 'st', 'nd', 'rd'][day % 10]) ?? 'th'}`
}
