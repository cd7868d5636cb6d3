import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeDatabase } from '../../src/storage/database'
import { getTalk, saveTalk } from '../../src/storage/talks'
import type { Talk } from '../../src/talk/talk'
import { OriginsLine } from '../../src/ui/OriginsLine'
import { fake } from '../fakes/browser'
import { recordingOf } from '../talk/sources'
import { eventually, type Shown, show } from './show'
import { talkOf } from './talks'

const schedule = talkOf()
const recording = recordingOf()

let shown: Shown | null = null
let told: string[]

beforeEach(async () => {
  fake.reset()
  told = []
  await forgetEverything()
})

afterEach(async () => {
  shown?.leave()
  await forgetEverything()
})

async function forgetEverything(): Promise<void> {
  await closeDatabase()
  await new Promise((resolve) => {
    const request = indexedDB.deleteDatabase('talkmark')
    request.onsuccess = resolve
    request.onerror = resolve
  })
}

async function stored(): Promise<Talk> {
  return (await getTalk(schedule.id))?.talk ?? expect.unreachable('It is gone.')
}

function view(talk: Talk) {
  return <OriginsLine talk={talk} onChanged={(ids) => told.push(...ids)} />
}

async function open(): Promise<Shown> {
  await saveTalk(schedule)
  await saveTalk(recording)
  shown = show(view(await stored()))
  act(() => shown?.find('origins').click())
  await eventually(() => shown?.has('origins-list'))
  return shown
}

test('a talk of one page says nothing of where it is from', () => {
  shown = show(view(schedule))
  expect(shown.root.textContent).toBe('')
})

test('each page is listed with its kind and what was taken from it', async () => {
  const { root, find } = await open()
  expect(find('origins').textContent).toBe('From 2 pages')
  const pages = [...root.querySelectorAll('.origins-page')].map((one) => one.textContent)
  expect(pages).toEqual([
    'fosdem.org Schedule title, subtitle, speakers, time, room, track, conference, recording',
    'media.ccc.de Recording language, recordingNot this talk',
  ])
  expect(root.querySelector('a')?.rel).toBe('noopener noreferrer')
})

test('a page that is of another talk is taken out, and put back', async () => {
  const { root, find, again, has } = await open()
  const whole = await stored()
  act(() => find('not-this-talk').click())
  await eventually(() => has('undo-taken'))
  expect(told).toEqual([schedule.id, recording.id])
  expect(await stored()).toEqual(schedule)
  again(view(await stored()))
  expect(find('origins').textContent).toBe('From 1 page')
  expect(root.querySelector('[role="status"]')?.textContent).toContain('media.ccc.de')
  act(() => find('undo-taken').click())
  await eventually(() => !has('undo-taken'))
  expect(await stored()).toEqual(whole)
})

test('a page that is none of the talk any more says so', async () => {
  const { find, root } = await open()
  const { notThisTalk } = await import('../../src/storage/not-this-talk')
  await notThisTalk(schedule.id, recording.url)
  act(() => find('not-this-talk').click())
  await eventually(() => root.querySelector('[role="alert"]'))
})
