import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { saveTalk } from '../../../src/storage/talks'
import type { Talk } from '../../../src/talk/talk'
import { fake } from '../../fakes/browser'
import { eventually, fill, type Shown } from '../show'
import { talkOf } from '../talks'
import { answerWith } from './answers'
import {
  beyond,
  click,
  leave,
  lines,
  newProfile,
  openOn,
  prefer,
  scheduleOf,
  violations,
} from './opened'

let shown: Shown

beforeEach(newProfile)

afterEach(async () => {
  await leave(shown)
  await newProfile()
})

const long = 'Averyveryverylongwordthatnobodywouldsay'.repeat(4)
const recording = talkOf({ id: 'media.ccc.de/a', url: 'https://media.ccc.de/v/a', subtitle: null })
const others = [
  talkOf({ id: 'a', title: long, speakers: [long] }),
  talkOf({ id: 'b', speakers: [], start: null, conferenceTitle: null }),
]

async function openList(): Promise<void> {
  const talks = lines(14)
  talks[2] = { ...(talks[2] as Talk), title: long, speakers: [long], status: 'cancelled' }
  talks[3] = { ...(talks[3] as Talk), start: null, end: null, room: null, speakers: [] }
  await saveTalk(talks[1] as Talk)
  shown = openOn(scheduleOf(talks))
  await eventually(() => shown.has('schedule-open'))
}

async function openAsked(candidates: Talk[]): Promise<void> {
  for (const one of candidates) await saveTalk(one)
  fake.background = () => ({ result: candidates })
  shown = openOn({ kind: 'talk', talk: recording })
  await eventually(() => shown.has('same-talk'))
}

/** On a recording that resembles none of the saved talks, or on a page; `sought` are found. */
async function openFinder(kind: 'talk' | 'page', sought: Talk[]): Promise<void> {
  for (const one of [...others, ...lines(14)]) await saveTalk(one)
  answerWith({
    alike: () => [],
    hinted: () => ['a', 'b'],
    sought: () => sought.map(({ id }) => id),
  })
  shown = openOn({ kind, talk: { ...recording, title: 'Saturday, part 2', extractor: 'peertube' } })
  if (kind === 'talk') {
    await eventually(() => shown.has('part-of'))
    click(shown.find('part-of'))
  }
  await eventually(() => shown.has('find-talk'))
}

async function findFrom(kind: 'talk' | 'page', sought: Talk[]): Promise<void> {
  await openFinder(kind, sought)
  fill(shown.find('find-talk'), 'words')
  await eventually(() => /found|No saved/.test(shown.find('find-count').textContent ?? ''))
}

const STATES: { name: string; open: () => Promise<unknown> }[] = [
  { name: 'a schedule', open: openList },
  {
    name: 'a schedule, all ticked and saved',
    open: async () => {
      await openList()
      click(shown.find('schedule-all'))
      click(shown.find('schedule-save'))
      await eventually(() => shown.has('schedule-undo'))
    },
  },
  {
    name: 'a schedule, nothing found',
    open: async () => {
      await openList()
      fill(shown.find('schedule-search'), 'nothing has this')
    },
  },
  { name: 'one candidate', open: () => openAsked(others.slice(0, 1)) },
  { name: 'several candidates', open: () => openAsked(others) },
  {
    name: 'two that were made one',
    open: async () => {
      await openAsked(others.slice(0, 1))
      click(shown.find('same-yes'))
      await eventually(() => shown.has('same-undo'))
    },
  },
  {
    name: 'two that are none',
    open: async () => {
      await openAsked(others)
      click(shown.find('same-no'))
    },
  },
  {
    name: 'a page that may be part of a talk',
    open: async () => {
      await openFinder('talk', [])
      click(shown.find('part-of-close'))
    },
  },
  { name: 'talks that it may be part of', open: () => openFinder('talk', []) },
  { name: 'talks found that it may be part of', open: () => findFrom('talk', others) },
  { name: 'none found that it may be part of', open: () => findFrom('talk', []) },
  { name: 'a page, and talks to look for', open: () => openFinder('page', []) },
  { name: 'a page, and talks found', open: () => findFrom('page', others) },
]

for (const scheme of ['light', 'dark']) {
  for (const width of [380, 320]) {
    describe(`${scheme}, ${width} px`, () => {
      for (const { name, open } of STATES) {
        test(`axe finds nothing: ${name}`, async () => {
          await page.viewport(width, 560)
          await prefer(scheme)
          await open()
          expect(matchMedia(`(prefers-color-scheme: ${scheme})`).matches).toBe(true)
          expect(await violations(shown)).toEqual([])
          expect(beyond(shown, width)).toEqual([])
        })
      }
    })
  }
}
