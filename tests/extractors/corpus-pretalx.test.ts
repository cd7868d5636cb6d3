import { existsSync, readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import type { Ask } from '../../src/extractors/extractor'
import { moreOf } from '../../src/extractors/index'
import type { Talk } from '../../src/talk/talk'
import { CORPUS, type CorpusPage, corpusIsThere, corpusPages } from './corpus'

if (!corpusIsThere) {
  console.error(
    `\nSKIPPED: the corpus of real pages is not at ${CORPUS}; accuracy on pretalx is NOT tested.\n`,
  )
}

const NOW = '2026-02-01T10:00:00.000Z'
const SCHEDULE = `${CORPUS}../schedules/good2025-pretalx-v2.3.2.json`

/** What the answers of these pages have beside those of FOSDEM's. */
interface Answer {
  timezone: string
  conference: string
  pretalx_code?: string
  template?: string
}

const answerOf = (page: CorpusPage) => page.answer as CorpusPage['answer'] & Answer
/** The pages of 2.3.2 to 2024.2 say no year; those of before no zone either. */
const saysNoYear = ({ html }: CorpusPage) => /<small>\s*\d\d-\d\d,/.test(html)
const saysTrack = ({ html }: CorpusPage) => html.includes('talk-track-swatch')

const originals = corpusIsThere ? corpusPages('pretalx-original') : []
const renderings = corpusIsThere ? corpusPages('pretalx') : []

describe.skipIf(!corpusIsThere)('pretalx pages of the corpus', () => {
  it('are there', () => {
    expect(originals.length).toBeGreaterThan(30)
    expect(renderings.length).toBeGreaterThan(10)
    expect(originals.every(saysNoYear)).toBe(true)
  })

  it.each([...originals, ...renderings])('$name', (page) => {
    const { kind, talk } = page.read()
    expect(kind).toBe('talk')
    expect(talk.extractor).toBe('pretalx')
    expectFacts(talk, page)
    const answer = answerOf(page)
    const timed = !saysNoYear(page)
    expect([talk.start, talk.end]).toEqual(timed ? [answer.start, answer.end] : [null, null])
    expect(talk.track).toBe(saysTrack(page) ? answer.track : null)
  })
})

describe.skipIf(!corpusIsThere)('what its siblings say of a page', () => {
  const good = originals.filter(({ name }) => name.startsWith('good2025'))

  it('is there for many', () => {
    expect(good.length).toBeGreaterThan(25)
    expect(existsSync(SCHEDULE)).toBe(true)
  })

  it.each(good)('$name: times from its calendar file alone', async (page) => {
    const asked: string[] = []
    const talk = await moreWith(page, async (path) => {
      asked.push(path)
      return path.endsWith('.ics') ? fileBeside(page, 'ics') : null
    })
    const answer = answerOf(page)
    expectFacts(talk, page)
    expect(talk).toMatchObject({ start: answer.start, end: answer.end, track: null })
    expect(asked[0]).toBe(`/2025/talk/${answer.pretalx_code}.ics`)
  })

  it.each(good)('$name: times, track and GUID from the schedule alone', async (page) => {
    const talk = await moreWith(page, async (path) =>
      path === '/2025/schedule/export/schedule.json' ? readFileSync(SCHEDULE, 'utf8') : null,
    )
    const { start, end, track } = answerOf(page)
    expectFacts(talk, page)
    expect(talk).toMatchObject({ start, end, track, language: 'en' })
    expect(talk?.guid).toMatch(/^[0-9a-f-]{36}$/)
  })
})

function expectFacts(talk: Talk | null, page: CorpusPage) {
  const answer = answerOf(page)
  const url = new URL(answer.url.replace(/([^:])\/\//, '$1/'))
  expect(talk).toMatchObject({
    id: url.host + url.pathname.replace('/talk', '').replace(/\/$/, ''),
    conferenceTitle: answer.conference,
    title: answer.title,
    subtitle: null,
    room: answer.room,
    timeZone: answer.timezone,
    status: null,
    url: url.href,
  })
  // The answers have the schedule's order where the page has another.
  expect(talk?.speakers.toSorted()).toEqual(answer.persons?.toSorted())
  const places = talk?.speakers.map((name) => page.html.indexOf(`>${name.replace('&', '&amp;')}<`))
  expect(places).toEqual(places?.toSorted((a, b) => a - b))
  const slides = talk?.links.filter(({ kind }) => kind === 'slides').map((link) => link.url)
  expect(slides).toEqual(answer.slides)
  const start = plain(answer.abstract ?? '').slice(0, 40)
  expect(plain(talk?.abstract ?? '').slice(0, start.length)).toBe(start)
}

function moreWith({ html, answer }: CorpusPage, ask: Ask): Promise<Talk | null> {
  const { document } = new JSDOM(html, { url: answer.url }).window
  return moreOf(document, answer.url, NOW, ask)
}

function fileBeside({ name }: CorpusPage, extension: string): string {
  return readFileSync(`${CORPUS}pretalx-original/${name}.${extension}`, 'utf8')
}

/** Letters and digits alone, so that Markdown and text compare. */
function plain(text: string): string {
  return text.replace(/\]\([^)]*\)/g, '').replace(/[^\p{L}\p{N}]/gu, '')
}
