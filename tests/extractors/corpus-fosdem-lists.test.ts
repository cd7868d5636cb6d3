import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { withoutStatus } from '../../src/extractors/fosdem/status'
import { capturePage } from '../../src/extractors/index'
import type { Talk } from '../../src/talk/talk'
import { CORPUS, type CorpusPage, corpusIsThere, corpusPages } from './corpus'

const NOW = '2026-02-01T10:00:00.000Z'

/** jsdom needs long for pages with a thousand talks. */
const SLOW = { timeout: 60_000 }

/** What a FOSDEM schedule says of a talk. */
interface Scheduled {
  slug: string
  title: string
  subtitle: string | null
  room: string
  track: string
  day: 'saturday' | 'sunday'
  start: string
  end: string
  persons: string[]
}

/** The complete schedule of a year, by the slugs of its talks. */
function scheduleOf(year: number): Map<string, Scheduled> {
  const file = `${CORPUS}../schedules/fosdem/fosdem-${year}.xml`
  const { document } = new JSDOM(readFileSync(file, 'utf8'), { contentType: 'text/xml' }).window
  const talks = new Map<string, Scheduled>()
  document.querySelectorAll('day').forEach((day, index) => {
    for (const event of day.querySelectorAll('event')) {
      const said = (name: string) => event.querySelector(name)?.textContent?.trim() ?? ''
      const start = Date.parse(`${day.getAttribute('date')}T${said('start')}+01:00`)
      const [hours = 0, minutes = 0] = said('duration').split(':').map(Number)
      talks.set(said('slug'), {
        slug: said('slug'),
        title: said('title'),
        subtitle: said('subtitle') || null,
        room: said('room'),
        track: said('track'),
        day: index === 0 ? 'saturday' : 'sunday',
        start: inBrussels(start),
        end: inBrussels(start + (hours * 60 + minutes) * 60_000),
        persons: [...event.querySelectorAll('person')].map((person) => person.textContent ?? ''),
      })
    }
  })
  return talks
}

/** FOSDEM is in winter. */
function inBrussels(instant: number): string {
  return new Date(instant + 3_600_000).toISOString().replace('.000Z', '+01:00')
}

const slugOf = (talk: Talk) => decodeURI(/\/event\/(.+)\/$/.exec(talk.url)?.[1] ?? '')
const words = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()

describe.skipIf(!corpusIsThere)('FOSDEM pages of the corpus that list talks', SLOW, () => {
  const pages = corpusIsThere ? corpusPages('fosdem').filter(({ answer }) => answer.page_type) : []
  const lists = pages.filter(({ answer }) => answer.page_type !== 'page')
  const yearOf = ({ answer }: CorpusPage) => Number(/\/(20\d\d)\//.exec(answer.url)?.[1])
  const schedules = new Map([...new Set(lists.map(yearOf))].map((year) => [year, scheduleOf(year)]))
  const talksOf = (page: CorpusPage) => {
    const captured = page.read()
    return captured.kind === 'schedule' ? captured.talks : []
  }

  it('are there', () => {
    expect(lists.length).toBeGreaterThan(8)
  })

  it.each(lists)('$name: every talk that is linked, once, in the order of the page', (page) => {
    const last = page.html.slice(page.html.lastIndexOf('<thead'))
    const linked = [...last.matchAll(/href="\/20\d\d\/schedule\/event\/([^"]+)\/"/g)]
    const slugs = linked.map(([, slug]) => slug)
    expect(slugs.length).toBeGreaterThan(1)
    expect(talksOf(page).map(slugOf)).toEqual([...new Set(slugs)])
  })

  it.each(lists)('$name says of them what the schedule of the year does', (page) => {
    const schedule = schedules.get(yearOf(page))
    for (const talk of talksOf(page)) {
      const scheduled = schedule?.get(slugOf(talk))
      const { title, start, end } = talk
      // In 2023 the site's pages mark the rooms that were none, and the schedule does not.
      const room = talk.room?.replace(/ \(online\)$/, '')
      expect({ title: words(title), room, start, end }).toEqual({
        title: withoutStatus(words(scheduled?.title ?? null)).title,
        room: scheduled?.room,
        start: scheduled?.start,
        end: scheduled?.end,
      })
      // A timetable has neither; a speaker's page names that one speaker, a room's some years none.
      if (page.answer.page_type === 'day') continue
      expect(words(talk.subtitle)).toBe(words(scheduled?.subtitle ?? null))
      expect(talk.track?.replace(/ devroom$/, '')).toBe(scheduled?.track)
      for (const speaker of talk.speakers) expect(scheduled?.persons).toContain(speaker)
      if (page.answer.page_type === 'track') expect(talk.speakers).toEqual(scheduled?.persons)
    }
  })

  it.each(pages.filter(({ answer }) => answer.page_type === 'page'))(
    '$name lists no talks',
    (page) => {
      expect(page.read().kind).toBe('page')
    },
  )
})

/** The page of all events, as content/schedule/events.html of FOSDEM/website makes it. */
function eventsPage(year: number, talks: Scheduled[], dates: string): string {
  const text = (said: string) => said.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const link = (what: string, of: string) =>
    `<a href="/${year}/schedule/${what}/${encodeURI(of)}/">${text(of)}</a>`
  const row = (talk: Scheduled) => `<tr>
    <td><a href="/${year}/schedule/event/${text(encodeURI(talk.slug))}/">${text(talk.title)}<br/><i>${text(talk.subtitle ?? '')}</i></a></td>
    <td>${talk.persons.map((name) => link('speaker', name)).join(', ')}</td>
    <td>${link('room', talk.room)}</td>
    <td><a href="/${year}/schedule/day/${talk.day}/">${talk.day}</a></td>
    <td>${talk.start.slice(11, 16)}</td>
    <td>${talk.end.slice(11, 16)}</td>
    <td><a href="/${year}/schedule/event/${encodeURI(talk.slug)}/attachments/slides/1/export/x.pdf">slides</a></td>
    <td><a href="https://video.fosdem.org/${year}/x/x.webm">webm</a></td></tr>`
  const sections = [...new Set(talks.map(({ track }) => track))].map((track) => {
    const list = talks.filter((talk) => talk.track === track)
    return `<tr><td colspan="8"><h4>${text(track)} (${list.length})</h4></td></tr>${list.map(row).join('')}`
  })
  return `<html lang="en"><title>FOSDEM ${year} - Events</title><body class="schedule-events">
    <div class="title-box"><h2>Brussels <span>/</span> <strong>${text(dates)}</strong></h2></div>
    <div id="main"><h1>${talks.length} Events</h1><table class="table">
    <thead><tr><th>Event</th></tr></thead><tbody>${sections.join('')}</tbody></table></div>`
}

describe.skipIf(!corpusIsThere)('the page of all events of FOSDEM', SLOW, () => {
  it.each([
    [2013, '2 & 3 February 2013'],
    [2016, '30 & 31 January 2016'],
    [2025, '1 & 2 February 2025'],
    [2026, '31 January & 1 February 2026'],
  ])('%s, made of its schedule, gives all of it', (year, dates) => {
    const schedule = [...scheduleOf(year).values()]
    const scheduled = schedule.sort((one, other) => (one.track < other.track ? -1 : 1))
    const url = `https://archive.fosdem.org/${year}/schedule/events/`
    const { document } = new JSDOM(eventsPage(year, scheduled, dates), { url }).window
    const captured = capturePage(document, url, NOW)
    const talks = captured.kind === 'schedule' ? captured.talks : []
    expect(talks).toHaveLength(scheduled.length)
    talks.forEach((talk, index) => {
      const { title, subtitle, persons, ...said } = scheduled[index] as Scheduled
      expect(slugOf(talk)).toBe(said.slug)
      expect(words(talk.title)).toBe(withoutStatus(words(title)).title)
      expect(words(talk.subtitle)).toBe(words(subtitle))
      expect(talk.speakers.map(words)).toEqual(persons.map(words))
      expect([talk.room, talk.track, talk.start, talk.end]).toEqual([
        said.room,
        said.track,
        said.start,
        said.end,
      ])
    })
  })
})
