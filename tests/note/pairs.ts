import { type Sameness, sameness } from '../../src/note/same-talk'
import type { Talk, TalkLink } from '../../src/talk/talk'
import { unreadPage } from '../../src/talk/unread'
import { foldedWords } from '../../src/text/fold'
import { mediaPageOf, recordingOf } from './recording-of'
import { congressTalks, fosdemTalks, hubTalks, pretalxTalks, submittedTalks } from './schedules'

/** Pairs of one kind, and what is said of them. */
export interface Pairs {
  what: string
  pairs: [Talk, Talk][]
}

export interface PairRow {
  what: string
  pairs: number
  same: number
  asked: number
  /** Neither: right of two talks, and a loss of one. */
  missed: number
}

export function rowOf({ what, pairs }: Pairs): PairRow {
  const verdicts = pairs.map(([a, b]) => sameness(a, b))
  const count = (sought: Sameness) => verdicts.filter((verdict) => verdict === sought).length
  return {
    what,
    pairs: pairs.length,
    same: count('same'),
    asked: count('ask'),
    missed: count('different'),
  }
}

/** Sum of several rows. */
export function totalOf(what: string, rows: readonly PairRow[]): PairRow {
  const sum = (field: 'pairs' | 'same' | 'asked' | 'missed') =>
    rows.reduce((all, row) => all + row[field], 0)
  return {
    what,
    pairs: sum('pairs'),
    same: sum('same'),
    asked: sum('asked'),
    missed: sum('missed'),
  }
}

const YEARS = Array.from({ length: 14 }, (_, i) => 2013 + i)

/** All schedules, read once. */
export function readSchedules() {
  return {
    fosdem: YEARS.map((year) => fosdemTalks(year)),
    december: fosdemTalks(2026, '.20251222'),
    february: fosdemTalks(2026, '.20260202'),
    congress: congressTalks(),
    hub: hubTalks(),
    submitted: submittedTalks(),
    good: pretalxTalks('good2025-pretalx-v2.3.2.xml'),
    demo: pretalxTalks('democon2022-pretalx-v2.3.1.xml'),
  }
}

type Schedules = ReturnType<typeof readSchedules>

/** Pairs of two talks that only look like one. */
export function pairsOfTwo(schedules: Schedules): Pairs[] {
  const everywhere = [...schedules.fosdem, schedules.congress, schedules.hub, schedules.good]
  const all = everywhere.flat()
  const again = some(400, twice(all, ({ title }) => foldedWords(title)).filter(isOtherYear))
  const within = everywhere.flatMap((talks) =>
    twice(talks, ({ title }) => foldedWords(title)).filter(isOtherPeople),
  )
  const speakers = some(400, everywhere.flatMap(bySpeaker))
  const series = some(400, everywhere.flatMap(ofSeries))
  const common = some(400, twice(all.filter(isCommon), commonWord))
  const unnamed = some(200, [...within, ...series, ...speakers])
  return [
    ...threeWays('one title in two years', again),
    ...threeWays('one title in one year, other speakers', within),
    ...threeWays('two talks of one speaker in one year', speakers),
    ...threeWays('two of a series', series),
    ...threeWays('titles that every conference has', common),
    { what: 'two of a workshop with slides in common', pairs: unnamed.map(withOneFile) },
    {
      what: 'two recordings that name one talk',
      pairs: some(200, [...series, ...speakers]).map(withOneSchedule),
    },
  ]
}

/** Pairs of one talk on two pages. */
export function pairsOfOne(schedules: Schedules): Pairs[] {
  const fosdem = some(1500, schedules.fosdem.flat().filter(isTitled))
  const good = schedules.good.filter(isTitled)
  const hub = schedules.hub.filter(({ speakers }) => speakers.length > 0)
  const recorded = (talks: Talk[]) =>
    talks.map((talk, i): [Talk, Talk] => [talk, recordingOf(talk, i)])
  const final = new Map(schedules.fosdem.at(-1)?.map((talk) => [talk.guid, talk]))
  const moments = [...schedules.december, ...schedules.february].flatMap((talk) => {
    const later = final.get(talk.guid)
    return later ? [[talk, later] as [Talk, Talk]] : []
  })
  return [
    { what: 'a talk of FOSDEM and its recording', pairs: recorded(fosdem) },
    { what: 'a talk of GOOD 2025 and its recording', pairs: recorded(good) },
    {
      what: 'a talk of the congress and its recording',
      pairs: recorded([...schedules.congress, ...hub]),
    },
    {
      what: 'a talk of the congress and its page on media.ccc.de',
      pairs: [...schedules.congress, ...hub].map((talk, i) => [talk, mediaPageOf(talk, i)]),
    },
    {
      what: 'one talk on two schedules',
      pairs: hub.flatMap((talk) => {
        const other = schedules.submitted.get(talk.url)
        return other
          ? [
              [
                { ...talk, guid: undefined } as unknown as Talk,
                { ...other, guid: undefined } as unknown as Talk,
              ] as [Talk, Talk],
            ]
          : []
      }),
    },
    { what: 'a talk at two moments of its schedule', pairs: moments },
    {
      what: 'a talk and one of its files',
      pairs: some(1000, schedules.fosdem.flat().flatMap(files)),
    },
    { what: 'a recording and another of it', pairs: some(400, fosdem).map(twoRecordings) },
  ]
}

/** As the schedules state them, a schedule against a recording, and two recordings. */
function threeWays(what: string, pairs: [Talk, Talk][]): Pairs[] {
  return [
    { what, pairs },
    { what: `${what}: one recording`, pairs: pairs.map(([a, b], i) => [a, recordingOf(b, i)]) },
    {
      what: `${what}: two recordings`,
      pairs: pairs.map(([a, b], i) => [recordingOf(a, i), recordingOf(b, i)]),
    },
  ]
}

/** Neighbours among the talks that have a key in common. */
function twice(talks: readonly Talk[], keyOf: (talk: Talk) => string): [Talk, Talk][] {
  const byKey = new Map<string, Talk[]>()
  for (const talk of talks) byKey.set(keyOf(talk), [...(byKey.get(keyOf(talk)) ?? []), talk])
  return [...byKey.values()].flatMap((group) =>
    group.slice(1).map((talk, i): [Talk, Talk] => [group[i] as Talk, talk]),
  )
}

function bySpeaker(talks: readonly Talk[]): [Talk, Talk][] {
  const each = talks.flatMap((talk) => talk.speakers.map((name) => ({ ...talk, name })))
  return twice(each, (talk) => (talk as Talk & { name: string }).name).filter(isOtherTitle)
}

/** `Part 1` and `Part 2`, `Lightning talks 1` and `Lightning talks 2`. */
function ofSeries(talks: readonly Talk[]): [Talk, Talk][] {
  const counted = talks.filter(({ title }) => /\d|\bI+\b/.test(title))
  const without = ({ title }: Talk) => foldedWords(title.replace(/\d+|\bI+\b/g, ''))
  return twice(
    counted.filter((talk) => without(talk) !== ''),
    without,
  ).filter(isOtherTitle)
}

const COMMON = /^(welcome|opening|closing|introduction|intro|lightning talks?|keynote|q a|panel)\b/

function isCommon({ title }: Talk): boolean {
  return COMMON.test(foldedWords(title))
}

function commonWord({ title }: Talk): string {
  return COMMON.exec(foldedWords(title))?.[0] ?? ''
}

function isTitled({ title, speakers }: Talk): boolean {
  return title !== '' && speakers.length > 0
}

function isOtherTitle([a, b]: [Talk, Talk]): boolean {
  return a.id !== b.id && foldedWords(a.title) !== foldedWords(b.title)
}

function isOtherYear([a, b]: [Talk, Talk]): boolean {
  return a.start?.slice(0, 4) !== b.start?.slice(0, 4)
}

function isOtherPeople([a, b]: [Talk, Talk]): boolean {
  return a.id !== b.id && !a.speakers.some((name) => b.speakers.includes(name))
}

/** A schedule that names its talks by nothing, and one file for both. */
function withOneFile([a, b]: [Talk, Talk], i: number): [Talk, Talk] {
  const link: TalkLink = { kind: 'slides', url: 'https://slides.example/all.pdf', label: null }
  return [unnamed(a, [link]), i % 2 ? unnamed(b, [link]) : { ...recordingOf(b, i), links: [link] }]
}

function withOneSchedule([a, b]: [Talk, Talk], i: number): [Talk, Talk] {
  const link: TalkLink = { kind: 'schedule', url: a.url, label: null }
  return [a, { ...recordingOf(b, i), links: [link] }]
}

function unnamed(talk: Talk, links: TalkLink[]): Talk {
  const { guid: _, ...facts } = talk
  const page = talk.id.replace(/\W/g, '-')
  const url = `https://conf.example/${page}`
  return { ...facts, id: `web/conf.example/${page}`, url, links, conference: 'conf.example/all' }
}

function files(talk: Talk): [Talk, Talk][] {
  const own = talk.links.filter(({ kind }) => kind === 'slides' || kind === 'video')
  return own.slice(0, 1).map(({ url }) => [talk, unreadPage(url, '', talk.capturedAt)])
}

function twoRecordings(talk: Talk, i: number): [Talk, Talk] {
  return [recordingOf(talk, i), recordingOf(talk, i + 5)]
}

/** So many, from all places. */
function some<T>(count: number, all: readonly T[]): T[] {
  const step = Math.max(1, all.length / count)
  return Array.from(
    { length: Math.min(count, all.length) },
    (_, i) => all[Math.floor(i * step)] as T,
  )
}
