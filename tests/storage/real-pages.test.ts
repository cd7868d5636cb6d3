import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Talk } from '../../src/talk/talk'
import { newProfile, openSurface, type Surface } from './surface'

let page: Surface

beforeEach(async () => {
  newProfile()
  page = await openSurface()
})

afterEach(() => vi.unstubAllGlobals())

/** What a page of the fixtures gives when it is captured. */
function talkAt(fixture: string): Talk {
  const answer = JSON.parse(readFileSync(`tests/fixtures/${fixture}.json`, 'utf8'))
  const extractor = fixture.split('/')[0] ?? ''
  return { extractor, capturedAt: '2026-08-01T10:00:00.000Z', ...(answer.talk ?? answer) }
}

const SCHEDULE = talkAt('fosdem/2023-during')

/** Who puts up a recording or slides may link the page of any talk: their title tells. */
const ITS_OWN = { title: SCHEDULE.title, speakers: [] }

test.each([
  ['youtube/after-navigation', ITS_OWN, 'joins'],
  ['youtube/after-navigation', {}, 'is asked about'],
  ['speaker-deck/deck', ITS_OWN, 'joins'],
  ['speaker-deck/deck', {}, 'is asked about'],
  // Any host may show such a page.
  ['peertube/after-navigation', ITS_OWN, 'is asked about'],
  // A day's stream names its talks as any link does.
  ['youtube/days-stream', {}, 'is asked about'],
])('%s, which links the page of a saved talk, %o %s', async (fixture, facts, what) => {
  await page.saveTalk(SCHEDULE)
  const other = { ...talkAt(fixture), ...facts }
  const { saved, created } = await page.saveTalk(other)
  expect(created).toBe(what !== 'joins')
  expect(saved.talk).toMatchObject(
    what === 'joins'
      ? { id: SCHEDULE.id, title: SCHEDULE.title, start: SCHEDULE.start }
      : { id: other.id, title: other.title },
  )
})

test.each(['youtube/after-navigation', 'speaker-deck/deck'])(
  '%s saved first becomes that talk when its page comes, if it is its own',
  async (fixture) => {
    await page.saveTalk({ ...talkAt(fixture), id: 'web/another', url: 'https://a.example/another' })
    expect((await page.saveTalk(SCHEDULE)).created).toBe(true)
    newProfile()
    page = await openSurface()
    await page.saveTalk({ ...talkAt(fixture), ...ITS_OWN })
    expect((await page.saveTalk(SCHEDULE)).saved.talk).toMatchObject({
      title: SCHEDULE.title,
      room: SCHEDULE.room,
      url: SCHEDULE.url,
    })
    expect(await page.readLibrary()).toHaveLength(1)
  },
)

test('a congress has one talk in its schedule and its archive of recordings', async () => {
  const [schedule, recording] = ['frab/2014-static-copy', 'media-ccc-de/2014-date-in-slug'].map(
    talkAt,
  )
  if (!schedule || !recording) return expect.unreachable()
  await page.saveTalk(recording)
  const { saved } = await page.saveTalk(schedule)
  expect(saved.talk).toMatchObject({
    title: schedule.title,
    start: schedule.start,
    room: schedule.room,
    url: schedule.url,
  })
  expect(saved.talk.sources).toHaveLength(2)
  expect(saved.talk.links).toEqual(
    expect.arrayContaining(recording.links.filter(({ kind }) => kind === 'video')),
  )
})
