import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { originsOf } from '../../src/talk/origins'
import { betterFacts, newerFacts } from '../../src/talk/recapture'
import type { Source, Talk } from '../../src/talk/talk'
import { sourcesOf, united, withoutSource, withSources } from '../../src/talk/unite'
import { talkOf } from '../storage/talk-of'
import { recordingOf } from './sources'

const both = (talk: Talk, ...others: Talk[]) =>
  withSources(
    talk,
    others.flatMap((other) => sourcesOf(other)),
    betterFacts,
  )

test('a talk with one page is what that page says, and has no sources', () => {
  const talk = talkOf()
  expect(united(talk.id, sourcesOf(talk))).toEqual(talk)
  expect(both(talk, talk)).toEqual(talk)
  expect(both(talk, talk)).not.toHaveProperty('sources')
})

test("a schedule's page is believed in its facts, a recording's in its formats, whichever came first", () => {
  const video = { kind: 'video' as const, url: 'https://cdn.media.ccc.de/load-hd.mp4', label: null }
  const schedule = talkOf({ links: [video] })
  const recording = recordingOf()
  for (const talk of [both(schedule, recording), both(recording, schedule)]) {
    expect(talk).toMatchObject({
      title: schedule.title,
      subtitle: schedule.subtitle,
      room: 'UD2.218A',
      start: schedule.start,
      conference: 'fosdem-2023',
      language: 'en',
      url: schedule.url,
      extractor: 'fosdem',
    })
    expect(talk.links).toEqual([
      { ...video, label: 'MP4, 1080p' },
      { kind: 'video', url: recording.url, label: null },
    ])
  }
  expect(both(recording, schedule).id).toBe(recording.id)
})

test('among equals the page that the id is of wins, else that which was saved first', () => {
  const own = talkOf({ id: 'web/b.example.org/x', url: 'https://b.example.org/x', title: 'Own' })
  const first = talkOf({
    id: 'web/a.example.org/x',
    url: 'https://a.example.org/x',
    title: 'First',
  })
  expect(united(own.id, [...sourcesOf(first), ...sourcesOf(own)]).title).toBe('Own')
  expect(united('web/c', [...sourcesOf(first), ...sourcesOf(own)]).title).toBe('First')
  const pretended = { ...own, extractor: 'pretalx', title: 'Pretended' }
  expect(united(own.id, [...sourcesOf(pretended), ...sourcesOf(first)]).title).toBe('First')
})

test('what was read off a schedule, or guessed, only fills what is not said', () => {
  const url = 'https://blog.example.org/post'
  const guess = talkOf({ url, title: 'Guess', extractor: 'generic', abstract: 'A', room: 'B' })
  const row = talkOf({ url: `${url}/2`, title: 'Row', extractor: 'list', room: 'C' })
  const talk = talkOf({ room: null })
  expect(both(guess, row, talk)).toMatchObject({ title: talk.title, abstract: 'A', room: 'C' })
})

test('an end is not taken from a page with another beginning', () => {
  const other = talkOf({ url: 'https://example.org/x', start: '2023-02-04T15:00:00+01:00' })
  expect(both(talkOf({ end: null }), other).end).toBeNull()
  const same = talkOf({ url: 'https://example.org/x', start: '2023-02-04T10:00:00Z' })
  expect(both(talkOf({ end: null }), same).end).toBe(same.end)
})

test('whether it is cancelled, the newest page of a schedule says', () => {
  const url = 'https://example.org/x'
  const later = '2023-02-05T00:00:00.000Z'
  expect(both(talkOf(), talkOf({ url, status: 'cancelled', capturedAt: later })).status).toBe(
    'cancelled',
  )
  expect(
    both(talkOf({ capturedAt: later }), talkOf({ url, status: 'cancelled' })).status,
  ).toBeNull()
  const recording = recordingOf({ capturedAt: later })
  expect(both(talkOf({ status: 'cancelled' }), recording).status).toBe('cancelled')
})

test('an address of a recording in another form is no second recording', () => {
  const links = [{ kind: 'video' as const, url: 'https://youtu.be/dQw4w9WgXcQ', label: 'Video' }]
  const video = recordingOf({
    url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    links: [],
    extractor: 'youtube',
  })
  expect(both(talkOf({ links }), video).links).toEqual(links)
})

test('the page of a talk whose title changed its address is the same page', () => {
  const at = (slug: string) => `https://fosdem.org/2024/schedule/event/fosdem-2024-1861-${slug}/`
  const talk = talkOf({ id: 'fosdem-2024/1861', url: at('old') })
  const again = { ...talk, url: at('new'), title: 'New' }
  expect(both(talk, again)).toEqual(again)
})

describe('a page captured again', () => {
  const row = talkOf({ extractor: 'list', speakers: [], subtitle: null, abstract: null, links: [] })

  test('a line of a schedule takes nothing away from what the page said', () => {
    expect(betterFacts(talkOf(), { ...row, title: 'Short' })).toEqual(talkOf())
    expect(betterFacts(talkOf({ start: null, end: null }), row)).toMatchObject({
      title: talkOf().title,
      start: row.start,
      end: row.end,
      extractor: 'fosdem',
    })
  })

  test('two lines have what either has, the page then has the word', () => {
    const speakers = ['Federico Paolinelli']
    const one = { ...row, room: null, speakers }
    expect(betterFacts(one, row)).toMatchObject({ room: row.room, speakers })
    expect(betterFacts(row, talkOf({ room: 'New' }))).toMatchObject({
      room: 'New',
      links: [{}, {}, {}],
    })
  })

  test('what its site was asked for is kept; what another page does not state any more is gone', () => {
    const asked = talkOf({ extractor: 'pretalx' })
    const page = { ...asked, start: null, end: null, timeZone: null }
    expect(betterFacts(asked, page)).toMatchObject({ start: asked.start, timeZone: asked.timeZone })
    expect(betterFacts(talkOf(), talkOf({ start: null, end: null })).start).toBeNull()
  })

  test('the older capture of two stays where it is the one that arrives', () => {
    const newer = talkOf({ capturedAt: '2030-01-01T00:00:00.000Z', title: 'Newer' })
    expect(newerFacts(newer, talkOf())).toBe(newer)
    expect(newerFacts(talkOf(), newer)).toBe(newer)
  })
})

test('what was taken from where can be told', () => {
  const schedule = talkOf({ links: [], subtitle: null })
  const recording = recordingOf()
  const origins = originsOf(both(schedule, recording))
  const from = (url: string) => origins.filter((one) => one.url === url).map(({ field }) => field)
  expect(from(schedule.url)).toEqual(['title', 'speakers', 'time', 'room', 'track', 'conference'])
  expect(from(recording.url)).toEqual(['language', 'video'])
})

const text = fc.constantFrom('a', 'b', 'c')
const orNull = fc.option(text, { nil: null })
const KINDS = ['fosdem', 'pretalx', 'youtube', 'speaker-deck', 'list', 'generic', 'unread']

/** Pages of one talk, each of another kind, so that no tie is left to the order. */
const source = (extractor: string): fc.Arbitrary<Source> =>
  fc.record({
    conference: orNull,
    conferenceTitle: orNull,
    title: text,
    subtitle: orNull,
    speakers: fc.array(text, { maxLength: 2 }),
    track: orNull,
    room: orNull,
    start: fc.constantFrom(null, '2023-02-04T11:00:00+01:00', '2023-02-04T10:00:00Z'),
    end: fc.constantFrom(null, '2023-02-04T11:30:00+01:00'),
    timeZone: orNull,
    status: fc.constantFrom(null, 'cancelled' as const),
    abstract: orNull,
    language: orNull,
    url: fc.constant(`https://${extractor}.example.org/`),
    links: fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom('slides' as const, 'video' as const),
        url: text.map((name) => `https://cdn.example.org/${name}`),
        label: orNull,
      }),
      { selector: ({ url }) => url },
    ),
    extractor: fc.constant(extractor),
    capturedAt: fc.constantFrom('2023-02-04T10:00:00.000Z', '2023-02-05T10:00:00.000Z'),
  })
const others = KINDS.filter((kind) => kind !== 'pretalx')
const sources = fc
  .uniqueArray(fc.constantFrom(...others), { minLength: 1 })
  .chain((kinds) => fc.tuple(...kinds.map(source)))

const facts = ({ sources: _, ...rest }: Talk) => rest

test('the order of captures makes no difference', () => {
  fc.assert(
    fc.property(
      sources.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      ([one, other]) => {
        expect(facts(united('web/x', one))).toEqual(facts(united('web/x', other)))
      },
    ),
  )
})

test('a page added and taken away again leaves what was; added twice it is there once', () => {
  fc.assert(
    fc.property(sources, source('pretalx'), (all, more) => {
      const talk = united('web/x', all)
      const added = withSources(talk, [more], newerFacts)
      expect(withoutSource(added, more.url)).toEqual(talk)
      expect(withSources(added, [more], newerFacts)).toEqual(added)
      expect(united('web/x', sourcesOf(added))).toEqual(added)
    }),
  )
})
