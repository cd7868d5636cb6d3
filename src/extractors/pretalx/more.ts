import { pretalxPlace } from '../../talk/sites/pretalx'
import type { MoreFacts, Supplement } from '../extractor'
import { readCalendar } from './calendar'
import { readEntry, readSchedule } from './exports'

/**
 * Asks the page's machine-readable siblings: for the time the talk's own calendar file, which is
 * small, then the whole schedule, which alone has the track and the GUID; and where that doesn't come
 * the talk's entry in the API.
 */
export const askPretalx: Supplement = async (facts, url, ask) => {
  const { event, code } = pretalxPlace(url)
  const timed = facts.start && facts.end && facts.room
  const calendar = timed ? null : readCalendar(await ask(`${event}/talk/${code}.ics`))
  const start = facts.start ?? calendar?.start ?? null
  const schedule =
    readSchedule(await ask(`${event}/schedule/export/schedule.json`), code, start) ??
    readEntry(await ask(`/api/events${event}/talks/${code}/`), code)
  return calendar || schedule ? { ...schedule, ...stated(calendar) } : null
}

function stated(facts: MoreFacts | null): MoreFacts {
  return Object.fromEntries(Object.entries(facts ?? {}).filter(([, value]) => value))
}
