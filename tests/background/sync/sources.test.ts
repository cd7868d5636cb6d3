import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Remote } from '../../../src/sync/remote'
import { memoryRemote } from '../../../src/sync/remotes/memory'
import { talkOf } from '../../storage/surface'
import { recordingOf } from '../../talk/sources'
import { type Device, openDevice } from './device'

const schedule = talkOf()
const recording = recordingOf()
const video = recordingOf({
  id: 'web/youtube.com/watch?v=x',
  url: 'https://www.youtube.com/watch?v=x',
  title: schedule.title,
  extractor: 'youtube',
  links: [{ kind: 'schedule', url: schedule.url, label: null }],
})

let a: Device
let b: Device
let remote: Remote

beforeEach(async () => {
  remote = memoryRemote()
  a = await openDevice()
  b = await openDevice()
  await a.saveTalk(schedule)
  await exchange(a, b)
})

afterEach(() => vi.unstubAllGlobals())

async function exchange(...devices: Device[]): Promise<void> {
  for (const device of devices) await device.sync(remote)
}

const talkOn = async (on: Device) =>
  (await on.getTalk(schedule.id))?.talk ?? expect.unreachable('It is gone.')
const pagesOn = async (on: Device) => (await talkOn(on)).sources?.map(({ url }) => url)

test('a page that joined a talk on one device is part of it on the other', async () => {
  await a.saveTalk(recording)
  await exchange(a, b)
  expect(await talkOn(b)).toEqual(await talkOn(a))
  expect((await b.findTalkByPage(recording.url))?.talk.id).toBe(schedule.id)
  expect((await b.getTalk(recording.id))?.talk.id).toBe(schedule.id)
})

test('two devices each add a page: both have both, and the same talk', async () => {
  await a.saveTalk(recording)
  await b.saveTalk(video)
  await exchange(a, b, a, b)
  expect((await pagesOn(a))?.toSorted()).toEqual(
    [schedule.url, recording.url, video.url].toSorted(),
  )
  expect(await talkOn(b)).toEqual(await talkOn(a))
  for (const on of [a, b])
    for (const { url } of [recording, video])
      expect((await on.findTalkByPage(url))?.talk.id).toBe(schedule.id)
})

test('both add the same page, one of them later: the newer capture is kept, once', async () => {
  await a.saveTalk(recording)
  await b.saveTalk({ ...recording, language: 'fr', capturedAt: '2030-01-01T00:00:00.000Z' })
  await exchange(a, b, a, b)
  expect(await pagesOn(a)).toEqual([schedule.url, recording.url])
  expect((await talkOn(a)).language).toBe('fr')
  expect(await talkOn(b)).toEqual(await talkOn(a))
  // And it stays so when either writes on.
  await a.write(schedule.id, { type: 'points', lines: ['- a'] })
  await exchange(a, b, a)
  expect(await pagesOn(b)).toEqual([schedule.url, recording.url])
})

test('a page taken out on one device stays out, and one added meanwhile stays in', async () => {
  await a.saveTalk(recording)
  await exchange(a, b)
  await a.notThisTalk(schedule.id, recording.url)
  await b.saveTalk(video)
  await exchange(a, b, a, b)
  for (const on of [a, b]) {
    expect(await pagesOn(on)).toEqual([schedule.url, video.url])
    expect((await on.getTalk(recording.id))?.talk).toEqual(recording)
    expect((await on.note(schedule.id)).apart).toEqual([recording.id])
  }
})
