import type { ScheduleReader, TalkFacts } from '../extractor'
import { isoTime } from '../iso-time'
import { all, languageOf, textOf } from '../page'
import { textsOf } from '../texts'
import { webAddress } from '../web-address'

/**
 * Schedules that Sessionize makes, on its own host (`/api/v2/CODE/view/GridSmart`) and embedded in
 * conferences' pages: their markup is the same on all, and the page tells. Breaks are among them,
 * and are marked (`sz-session--service`).
 */
export const sessionizeSchedule: ScheduleReader = {
  id: 'sessionize',
  hosts: 'any',
  matches: () => true,
  list,
}

const MOST_TALKS = 3_000

function list(doc: Document, url: URL): TalkFacts[] | null {
  const language = languageOf(doc)
  const talks = new Map<string, TalkFacts>()
  for (const session of all(doc, SESSIONS).slice(0, MOST_TALKS)) {
    const talk = talkOf(session, url, language)
    if (talk && !talks.has(talk.id)) talks.set(talk.id, talk)
  }
  return [...talks.values()]
}

const SESSIONS = '.sz-session[data-sessionid]:not(.sz-session--service)'

function talkOf(session: Element, page: URL, language: string | null): TalkFacts | null {
  const number = /^\d{1,12}$/.exec(session.getAttribute('data-sessionid') ?? '')?.[0]
  const heading = session.querySelector('.sz-session__title')
  const title = textOf(heading)
  if (!number || !title) return null
  const linked = webAddress(heading?.querySelector('a')?.getAttribute('href'), page.href)
  const [, , start, end] = (
    session.querySelector('.sz-session__time')?.getAttribute('data-sztz') ?? ''
  ).split('|')
  return {
    id: `${page.host}/session/${number}`,
    conference: null,
    conferenceTitle: null,
    title,
    subtitle: null,
    speakers: textsOf(session.querySelectorAll('.sz-session__speakers li')),
    track: null,
    room: textOf(session.querySelector('.sz-session__room')),
    start: isoTime(start),
    end: isoTime(end),
    timeZone: null,
    status: null,
    abstract: null,
    language,
    url: linked ?? `${page.origin}${page.pathname}#sz-session-${number}`,
    links: [],
  }
}
