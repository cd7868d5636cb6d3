/**
 * The time in a line as the clocks there show it (`2022-09-12T16:30`), or `null` where it says none:
 * `12 Sept 2022, 16:30`, `Sep 12, 2022, 4:30 PM`. Months are read in English; of dates in figures
 * only those that can't be read in two ways (`2022-09-12`, `12.09.2022`).
 */
export function localTime(text: string): string | null {
  const line = text.slice(0, 200).replace(/\s+/g, ' ')
  const clock = /\b(\d{1,2}):(\d\d)(?::\d\d)? ?([ap]m)?/i.exec(line)
  const date = DAY_FIRST.exec(line) ?? MONTH_FIRST.exec(line) ?? YEAR_FIRST.exec(line)
  if (!clock || !date?.groups) return null
  const { year, month, day } = date.groups
  const hour = clock[3] ? (Number(clock[1]) % 12) + (/p/i.test(clock[3]) ? 12 : 0) : clock[1]
  return `${year}-${two(monthOf(month ?? ''))}-${two(day)}T${two(hour)}:${clock[2]}`
}

const DAY_FIRST = /\b(?<day>\d{1,2})(?:\.| )(?<month>\d{1,2}\.|[a-z]{3,9}\.?,? )(?<year>\d{4})/i
const MONTH_FIRST = /(?<month>[a-z]{3,9})\.? (?<day>\d{1,2}),? (?<year>\d{4})/i
const YEAR_FIRST = /(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)/

/** 9 for `Sept`, `September` and `09`, 0 for what is no month. */
function monthOf(words: string): number {
  const at = 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(words.slice(0, 3).toLowerCase())
  return Number.parseInt(words, 10) || (at % 3 === 0 ? at / 3 + 1 : 0)
}

function two(figures: string | number | undefined): string {
  return `${figures}`.padStart(2, '0')
}
