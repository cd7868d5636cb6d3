import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseXml, type XmlElement } from '@rgrove/parse-xml'
import { talkIdOf } from '../../src/talk/identity'
import type { LinkKind, Talk, TalkLink } from '../../src/talk/talk'

/** Real schedules, which lie beside the repository and are no part of it. */
export const SCHEDULES = fileURLToPath(
  new URL('../../../shared/corpus/schedules/', import.meta.url),
)

export const schedulesAreThere = existsSync(SCHEDULES)

/** A schedule's talks, as their own pages would state them. */
export function fosdemTalks(year: number, moment = ''): Talk[] {
  return readSchedule(`fosdem/fosdem-${year}${moment}.xml`).map((event) => {
    const url = `https://fosdem.org/${year}/schedule/event/${event.slug}/`
    return talkOf(event, {
      // FOSDEM is in February, when Brussels is an hour ahead.
      start: event.date ?? `${event.day}T${event.start}:00+01:00`,
      id: talkIdOf(url) ?? url,
      conference: `fosdem-${year}`,
      url,
      extractor: 'fosdem',
    })
  })
}

export function congressTalks(): Talk[] {
  return readSchedule('31c3.frab.xml').map((event) =>
    talkOf(event, {
      id: `31c3/${event.number}`,
      conference: '31c3',
      url: `https://events.ccc.de/congress/2014/Fahrplan/events/${event.number}.html`,
      extractor: 'frab',
    }),
  )
}

/** Of the congress's hub, whose addresses tell no conference. */
export function hubTalks(): Talk[] {
  return readSchedule('38c3.xml').map((event) => talkOf(event, { extractor: 'generic' }))
}

/** The same talks in the system in which they were handed in, as far as they were. */
export function submittedTalks(): Map<string, Talk> {
  const submitted = readSchedule('38c3.xml').flatMap((event) => {
    const code = /\/talk\/([A-Z0-9]{6})\/$/.exec(event.origin)?.[1]
    return code ? [[event, code] as const] : []
  })
  const conference = 'fahrplan.events.ccc.de/congress/2024/fahrplan'
  return new Map(
    submitted.map(([event, code]) => [
      event.url,
      talkOf(event, {
        id: `${conference}/${code}`,
        conference,
        url: event.origin,
        extractor: 'pretalx',
      }),
    ]),
  )
}

/** A schedule of pretalx. */
export function pretalxTalks(name: string): Talk[] {
  return readSchedule(name).map((event) => {
    const [, host, conference, code] = /\/\/([^/]+)\/+([^/]+)\/talk\/(\w+)/.exec(event.url) ?? []
    const id = `${host}/${conference}`
    return talkOf(event, { id: `${id}/${code}`, conference: id, extractor: 'pretalx' })
  })
}

interface Event {
  number: string
  guid: string | undefined
  slug: string
  /** Of the schedule, and of the system that the talk was handed in to. */
  url: string
  origin: string
  day: string
  date: string | null
  start: string
  title: string
  subtitle: string
  room: string
  track: string
  abstract: string
  speakers: string[]
  links: TalkLink[]
  conferenceTitle: string
}

function talkOf(event: Event, facts: Partial<Talk>): Talk {
  return {
    id: `web/${event.url.replace(/^https:\/\/|\/$/g, '')}`,
    conference: null,
    conferenceTitle: event.conferenceTitle,
    title: event.title,
    subtitle: event.subtitle || null,
    speakers: event.speakers,
    track: event.track || null,
    room: event.room || null,
    start: event.date,
    end: null,
    timeZone: null,
    status: null,
    abstract: event.abstract || null,
    language: null,
    url: event.url,
    links: event.links,
    ...(event.guid ? { guid: event.guid } : {}),
    extractor: 'pretalx',
    capturedAt: '2026-02-01T10:00:00.000Z',
    ...facts,
  }
}

function readSchedule(name: string): Event[] {
  const { root } = parseXml(readFileSync(SCHEDULES + name, 'utf8'))
  if (!root) throw new Error(`${name} has no root`)
  const conferenceTitle = text(children(root, 'conference')[0], 'title')
  return children(root, 'day').flatMap((day) =>
    children(day, 'room').flatMap((room) =>
      children(room, 'event').map((event) =>
        eventOf(event, day.attributes.date ?? '', conferenceTitle),
      ),
    ),
  )
}

function eventOf(event: XmlElement, day: string, conferenceTitle: string): Event {
  const of = (name: string) => text(event, name)
  const within = (list: string, item: string) => children(children(event, list)[0], item)
  return {
    number: event.attributes.id ?? '',
    guid: event.attributes.guid,
    slug: of('slug'),
    url: of('url'),
    origin: of('origin_url'),
    day,
    date: of('date') || null,
    start: of('start'),
    title: of('title'),
    subtitle: of('subtitle'),
    room: of('room'),
    track: of('track'),
    abstract: of('abstract').replace(/<[^>]*>/g, ''),
    speakers: within('persons', 'person').map((person) => person.text.trim()),
    links: [...within('attachments', 'attachment'), ...within('links', 'link')].map(linkOf),
    conferenceTitle,
  }
}

function linkOf({ name, attributes, text: label }: XmlElement): TalkLink {
  const url = attributes.href ?? ''
  return { kind: kindOf(name, attributes.type ?? '', url), url, label }
}

function kindOf(element: string, type: string, url: string): LinkKind {
  if (element === 'attachment') return type === 'slides' ? 'slides' : 'other'
  if (url.includes('/feedback/')) return 'feedback'
  if (url.includes('chat.fosdem.org')) return 'chat'
  if (!/^https?:\/\/video\.fosdem\.org\//.test(url)) return 'other'
  return url.endsWith('.vtt') ? 'subtitles' : 'video'
}

function children(element: XmlElement | undefined, name: string): XmlElement[] {
  const all = (element?.children ?? []) as XmlElement[]
  return all.filter((child) => child.type === 'element' && child.name === name)
}

function text(element: XmlElement | undefined, name: string): string {
  return children(element, name)[0]?.text.trim() ?? ''
}
