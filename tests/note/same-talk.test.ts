import { describe, expect, test } from 'vitest'
import { mayBeSame, sameness } from '../../src/note/same-talk'
import type { LinkKind, Talk, TalkLink } from '../../src/talk/talk'
import { talkOf } from '../storage/talk-of'

const talk = talkOf()

/** A page of another site that says nothing but what `facts` say. */
function page(facts: Partial<Talk>): Talk {
  const bare = {
    conference: null,
    conferenceTitle: null,
    title: 'Something else entirely',
    subtitle: null,
    speakers: [],
    track: null,
    room: null,
    start: null,
    end: null,
    abstract: null,
    links: [],
  }
  const url = 'https://video.example/watch/77'
  return talkOf({ ...bare, id: 'web/video.example/watch/77', url, extractor: 'generic', ...facts })
}

const link = (kind: LinkKind, url: string): TalkLink => ({ kind, url, label: null })

/** Says the same, whichever of the two is first. */
function verdict(a: Talk, b: Talk) {
  const given = sameness(a, b)
  expect(sameness(b, a)).toBe(given)
  return given
}

describe('by names', () => {
  const guid = '307e1812-4a21-5d33-910b-30543d8c6026'

  test('one id, one page or one guid is one talk, whatever the rest says', () => {
    expect(verdict(talk, page({ id: talk.id }))).toBe('same')
    expect(verdict(talk, page({ url: talk.url }))).toBe('same')
    expect(verdict({ ...talk, guid }, page({ guid }))).toBe('same')
  })

  test('a guid survives a slug that was changed with the title', () => {
    const renamed = { ...talk, id: 'fosdem-2023/renamed', url: 'https://fosdem.org/x', guid }
    expect(verdict({ ...talk, guid }, renamed)).toBe('same')
  })

  test('a number is no guid', () => {
    expect(verdict({ ...talk, guid: '77' }, page({ guid: '77' }))).toBe('different')
  })

  test('a page that a talk is made of is the talk', () => {
    const { id: _, ...source } = page({})
    expect(verdict({ ...talk, sources: [source] }, page({ id: 'web/by/another/rule' }))).toBe(
      'same',
    )
  })

  test('a recording that names its page in the schedule is the talk, if it says so as well', () => {
    const links = [link('schedule', talk.url)]
    expect(verdict(talk, page({ title: talk.title, links }))).toBe('same')
    expect(verdict(talk, page({ title: `FOSDEM 2023 - ${talk.title}`, links }))).toBe('same')
    expect(verdict(talk, page({ title: 'My other talk', links }))).toBe('ask')
    const speakers = ['Somebody Else']
    expect(verdict(talk, page({ title: talk.title, speakers, links }))).toBe('ask')
  })

  test('a page that names two talks says of neither that it is its own', () => {
    const links = [link('schedule', talk.url), link('schedule', `${talk.url}x`)]
    expect(verdict(talk, page({ title: talk.title, links }))).toBe('ask')
  })

  test('a page may name the talk in two systems', () => {
    const feedback = link('feedback', 'https://pretalx.example/conf/talk/ABCDEF/feedback/')
    const links = [link('schedule', talk.url), feedback]
    expect(verdict(talk, page({ title: talk.title, links }))).toBe('same')
  })

  test('a page that feedback is asked for below is the page of the talk', () => {
    const code = 'https://pretalx.example/conf/talk/ABCDEF/'
    const links = [link('feedback', `${code}feedback/`)]
    const submitted = page({ id: 'web/pretalx.example/conf/talk/ABCDEF', url: code })
    expect(verdict({ ...talk, links }, { ...submitted, title: talk.title })).toBe('same')
  })

  test('one file with one title is one talk; with two it is asked about', () => {
    const links = [link('slides', 'https://slides.example/load.pdf')]
    const own = { ...talk, links }
    const { title, speakers } = talk
    expect(verdict(own, page({ title, speakers, links }))).toBe('same')
    expect(verdict(own, page({ title, links }))).toBe('ask')
    expect(verdict(own, page({ title: 'Exercises', speakers, links }))).toBe('ask')
  })

  test('the page of the very recording is the talk, and the stream of the day is asked about', () => {
    const own = { ...talk, links: [link('video', page({}).url)] }
    expect(verdict(own, page({ title: talk.title }))).toBe('same')
    expect(verdict(own, page({ title: 'Room H.1302, Saturday' }))).toBe('ask')
  })

  test('one file in two slots is that of a workshop', () => {
    const links = [link('slides', 'https://slides.example/all.pdf')]
    const { title, speakers } = talk
    const later = { title, speakers, links, start: '2023-02-04T16:00:00+01:00' }
    expect(verdict({ ...talk, links }, page(later))).toBe('ask')
  })

  test('a room that many talks have is no sign', () => {
    const links = [
      link('live', 'https://live.example/h1302'),
      link('chat', 'https://chat.example/'),
    ]
    expect(verdict({ ...talk, links }, page({ links }))).toBe('different')
  })

  test('two names of one conference are two talks, however alike', () => {
    const links = [link('slides', 'https://slides.example/all.pdf')]
    const second = { ...talk, id: 'fosdem-2023/again', url: 'https://fosdem.org/again', links }
    expect(verdict({ ...talk, links }, second)).toBe('different')
  })
})

describe('by words', () => {
  const { title } = talk
  const speaker = talk.speakers[0] ?? ''

  test.each([
    ['as it is', { title }],
    ['with the conference', { title: `FOSDEM 2023 - ${title}` }],
    ['with the conference behind', { title: `${title} FOSDEM 2023` }],
    ['with the speaker', { title: `${title} - ${speaker}` }],
    ['with the speaker and a company', { title: `${title} (${speaker}, Example Ltd)` }],
    ['by the speaker', { title: `${title} by ${speaker} @ FOSDEM 2023` }],
    ['in capitals', { title: title.toUpperCase() }],
    ['cut off', { title: `${title.slice(0, 34)}…` }],
    ['cancelled', { title: `[CANCELLED] ${title}` }],
    ['with the conference in short', { title: `${title} (FOSDEM23)` }],
    ['with the conference and a tag', { title: `${title} #FOSDEM2023` }],
    ['with the day', { title: `FOSDEM 2023 Day 1 - ${title}` }],
    ['with the speaker in front', { title: `${speaker}: ${title} [ENG]` }],
    ['with the name of the site', { title: `${title} - YouTube` }],
    ['with the track', { title: `FOSDEM 2023 – Go – ${title}` }],
  ])('a title %s is asked about, and never the same', (_, facts) => {
    expect(verdict(talk, page(facts))).toBe('ask')
  })

  test('a title without its apostrophes, dashes, article or `and`', () => {
    const own = { ...talk, title: "The engineer's way: build & run" }
    expect(verdict(own, page({ title: 'engineers way – build and run' }))).toBe('ask')
  })

  test.each([
    ['by the conference', { conferenceTitle: 'FOSDEM 2024' }],
    ['in the title', { title: `FOSDEM 2024 - ${title}` }],
    ['behind the title', { title: `${title} FOSDEM 2024` }],
    ['in the text', { abstract: 'Recorded at FOSDEM 2024.' }],
    ['by the time', { start: '2024-02-03T11:00:00+01:00' }],
  ])('another year %s is another talk', (_, facts) => {
    expect(verdict(talk, page({ title, speakers: talk.speakers, ...facts }))).toBe('different')
  })

  test('a year that both texts tell of is that of their matter', () => {
    const abstract = 'At FOSDEM 2019 this began.'
    expect(verdict({ ...talk, abstract }, page({ title, abstract }))).toBe('ask')
  })

  test('congresses are known by their numbers, which left three years out', () => {
    const start = '2024-12-27T11:00:00+01:00'
    const own = page({ id: 'web/hub.example/a', url: 'https://hub.example/a', title, start })
    expect(verdict(own, page({ title: `38C3 - ${title}` }))).toBe('ask')
    expect(verdict(own, page({ title: `37C3 - ${title}` }))).toBe('different')
    const first = { ...own, start: '2014-12-27T11:00:00+01:00' }
    expect(verdict(first, page({ title: `31C3 - ${title}` }))).toBe('ask')
  })

  test('other speakers make another talk', () => {
    const facts = { title, speakers: ['Somebody Else'] }
    expect(verdict(talk, page({ ...facts, extractor: 'peertube' }))).toBe('different')
  })

  test('whom any page states as its author may be no speaker', () => {
    const facts = { title, speakers: ['The Channel'] }
    expect(verdict(talk, page(facts))).toBe('ask')
    const opening = { ...facts, title: 'Opening session' }
    expect(verdict({ ...talk, title: 'Opening session' }, page(opening))).toBe('different')
  })

  test('a speaker whom the text names is as good as one who is stated', () => {
    const own = { ...talk, title: 'Opening' }
    const facts = { title: 'Opening', abstract: `With ${speaker}.` }
    expect(verdict(own, page(facts))).toBe('ask')
    expect(verdict(own, page({ title: 'Opening' }))).toBe('different')
  })

  test('names without middle names and titles are one name; the channel is none', () => {
    const own = { ...talk, title: 'Opening', speakers: ['Dr. Ada M. Lovelace'] }
    expect(verdict(own, page({ title: 'Opening', speakers: ['Ada Lovelace'] }))).toBe('ask')
    expect(verdict(own, page({ title: 'Opening', speakers: ['A. Lovelace'] }))).toBe('ask')
    expect(verdict(talk, page({ title, speakers: ['FOSDEM'] }))).toBe('ask')
  })

  test.each([
    ['Rust, part 1', 'Rust, part 2'],
    ['Rust, part one', 'Rust, part two'],
    ['Rust I', 'Rust II'],
    ['Rust (1/2)', 'Rust (2/2)'],
    ['Rust day1', 'Rust day2'],
    ['Rust 2021: what is new', 'Rust 2022: what is new'],
    ['Opening of the Rust devroom', 'Closing of the Rust devroom'],
  ])('%s and %s are two talks', (one, other) => {
    const first = { ...talk, title: one, subtitle: null }
    const { speakers } = talk
    expect(verdict(first, page({ title: one, speakers }))).toBe('ask')
    expect(verdict(first, page({ title: other, speakers }))).toBe('different')
  })

  test('one title over two subtitles proves nothing', () => {
    const links = [link('slides', 'https://slides.example/all.pdf')]
    const { speakers } = talk
    const first = { ...talk, links, subtitle: 'Reading' }
    const second = { title, speakers, links, subtitle: 'Writing' }
    expect(verdict(first, page(second))).toBe('ask')
    const [one, two] = ['Part 1', 'Part 2']
    const series = { ...talk, subtitle: one, links: [] }
    expect(verdict(series, page({ title, speakers, subtitle: two }))).toBe('different')
  })

  test('who is in one place at one time gives one talk, however it is called', () => {
    const { start, speakers, room } = talk
    expect(verdict(talk, page({ start, speakers }))).toBe('ask')
    expect(verdict(talk, page({ start, room }))).toBe('ask')
    expect(verdict(talk, page({ start }))).toBe('different')
  })

  test('one talk at two conferences in one week is two', () => {
    const { speakers } = talk
    const monday = { conference: 'cfp.example/2023', start: '2023-02-06T11:00:00+01:00' }
    expect(verdict(talk, page({ title, speakers, ...monday }))).toBe('different')
  })

  test('a site that has a page for each slot knows them for two', () => {
    const first = page({ title: 'Juggling for all of you', start: '2023-02-04T11:00:00+01:00' })
    const second = page({ ...first, id: 'web/video.example/2', url: 'https://video.example/2' })
    expect(verdict(first, { ...second, start: '2023-02-05T11:00:00+01:00' })).toBe('different')
  })

  test('titles that any conference has are no sign, nor titles of signs alone', () => {
    for (const usual of ['Welcome', 'Lightning talks', 'Closing session', '???'])
      expect(verdict({ ...talk, title: usual }, page({ title: usual }))).toBe('different')
  })
})

describe('of many', () => {
  test('the likeliest are first, no more than asked for, and never the talk itself', () => {
    const { title, start, speakers } = talk
    const others = [
      talk,
      page({ id: 'part', title: `${title}: an introduction to all of it` }),
      page({ id: 'title', url: 'https://a.example/', title }),
      page({ id: 'linked', url: 'https://b.example/', title, links: [link('schedule', talk.url)] }),
      page({ id: 'all', url: 'https://c.example/', title, start, speakers }),
      page({ id: 'none' }),
    ]
    const ids = (most: number) => mayBeSame(talk, others, most).map(({ id }) => id)
    expect(ids(9)).toEqual(['linked', 'all', 'title', 'part'])
    expect(ids(2)).toEqual(['linked', 'all'])
  })

  test('each is judged as it is alone', () => {
    const others = [
      page({ id: 'go', title: 'Go' }),
      page({ id: 'short', title: 'A to Z' }),
      page({ id: 'slot', start: talk.start, speakers: talk.speakers }),
      page({ id: 'file', links: talk.links.filter(({ kind }) => kind === 'slides') }),
    ]
    const expected = others.filter((other) => sameness(talk, other) !== 'different')
    expect(expected.map(({ id }) => id)).toEqual(['slot', 'file'])
    expect(new Set(mayBeSame(talk, others, 9))).toEqual(new Set(expected))
  })
})

test('a hostile page makes nothing slow or wrong', () => {
  const long = 'word '.repeat(100_000)
  const wild = page({
    title: `${' - '.repeat(50_000)}${long}`,
    subtitle: '('.repeat(100_000),
    speakers: Array.from({ length: 10_000 }, () => '[(.*'.repeat(100)),
    conferenceTitle: '2023'.repeat(10_000),
    abstract: long,
    track: long,
    start: 'never',
    links: Array.from({ length: 10_000 }, (_, i) => link('video', `https://v.example/${i}`)),
  })
  expect(verdict(talk, wild)).toBe('different')
  expect(verdict(wild, wild)).toBe('same')
})
