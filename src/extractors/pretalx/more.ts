import { pretalxPlace } from '../../talk/sites/pretalx'
import { eventsIn } from '../calendar'
import type { MoreFacts, Supplement } from '../extractor'
import { readEntry, readSchedule } from './exports'

/**
 * Asks the page's machine-readable siblings: for the time the talk's own calendar file, which is
 * small, then the whole schedule, which alone has the track and the GUID; and where that doesn't come
 * the talk's entry in the API.
 */
export const askPretalx: Supplement = async (facts, url, ask) => {
  const { event, code } = pretalxPlace(url)
  const timed = facts.start && facts.end && facts.room
  const calendar = timed ? null : firstSlot(await ask(`${event}/talk/${code}.ics`))
  const start = facts.start ?? calendar?.start ?? null
  const schedule =
    readSchedule(await ask(`${event}/schedule/export/schedule.json`), code, start) ??
    readEntry(await ask(`/api/events${event}/talks/${code}/`), code)
  return calendar || schedule ? { ...schedule, ...stated(calendar) } : null
}

/** A talk may have several. */
function firstSlot(calendar: string | null): MoreFacts | null {
  const slots = eventsIn(calendar).filter(({ start }) => start)
  slots.sort((a, b) => Date.parse(a.start ?? '') - Date.parse(b.start ?? ''))
  const [first] = slots
  return first
    ? { start: first.start, end: first.end, timeZone: first.timeZone, room: first.room }
    : null
}

function stated(facts: MoreFacts | null): MoreFacts {
  return Object.fromEntries(Object.entries(facts ?? {}).filter(([, value]) => value))
}
