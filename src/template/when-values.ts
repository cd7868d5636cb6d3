import { dayText, wallTime } from '../export/when'

/**
 * Day and times of a talk, by the conference's clocks: `start` and `end` as ISO 8601 without offset,
 * which is how Obsidian writes them. All `null` without a day; no end on another day.
 */
export function momentsOf(start: string | null, end: string | null): Record<string, string | null> {
  const from = start === null ? null : wallTime(start)
  const day = start === null ? null : dayText(start)
  if (from === null || day === null) {
    return { day: null, date: null, time: null, end_time: null, start: null, end: null }
  }
  const { date, time } = from
  const to = end === null ? null : wallTime(end)
  const endTime = time !== null && to?.date === date ? to.time : null
  return {
    day,
    date,
    time,
    end_time: endTime,
    start: time === null ? date : `${date}T${time}:00`,
    end: endTime === null ? null : `${date}T${endTime}:00`,
  }
}
