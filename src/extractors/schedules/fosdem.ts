import type { ScheduleReader, TalkFacts } from '../extractor'
import { withoutStatus } from '../fosdem/status'
import { languageOf } from '../page'
import { type InstantOf, instantsOf } from './fosdem/instants'
import type { Line } from './fosdem/line'
import { listed } from './fosdem/lists'
import { drawn } from './fosdem/timetable'

/**
 * FOSDEM's pages that list talks, 2013 to 2026: all events, amendments, a day, a track, a room, a
 * speaker. https://fosdem.org/2026/schedule/events/ https://archive.fosdem.org/2023/schedule/track/go/
 * Templates: https://github.com/FOSDEM/website, layouts/schedule and content/schedule.
 */
export const fosdemSchedule: ScheduleReader = {
  id: 'fosdem',
  hosts: ['fosdem.org', 'www.fosdem.org', 'archive.fosdem.org'],
  matches: (url) => /^\/20\d\d\/schedule\/(?!event\/)/.test(url.pathname),
  list,
}

/** FOSDEM 2025 had 1,105. */
const MOST_TALKS = 3_000

function list(doc: Document, url: URL): TalkFacts[] {
  const instantOf = instantsOf(doc, url)
  const language = languageOf(doc)
  const lists = listed(doc, url)
  const talks = new Map<string, TalkFacts>()
  for (const line of lists.length > 0 ? lists : drawn(doc, url)) {
    if (talks.size >= MOST_TALKS) break
    if (!talks.has(line.id)) talks.set(line.id, talkOf(line, instantOf, language))
  }
  return [...talks.values()]
}

function talkOf(line: Line, instantOf: InstantOf, language: string | null): TalkFacts {
  return {
    id: line.id,
    conference: `fosdem-${line.year}`,
    conferenceTitle: `FOSDEM ${line.year}`,
    ...withoutStatus(line.title),
    subtitle: line.subtitle,
    speakers: line.speakers,
    track: line.track,
    room: line.room,
    start: instantOf(line.day, line.start),
    end: instantOf(line.day, line.end),
    timeZone: 'Europe/Brussels',
    abstract: null,
    language,
    url: line.url,
    links: [],
  }
}
