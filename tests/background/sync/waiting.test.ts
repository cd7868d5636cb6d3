import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Remote, RemoteError } from '../../../src/sync/remote'
import { memoryRemote } from '../../../src/sync/remotes/memory'
import { talkOf } from '../../storage/surface'
import { type Device, openDevice } from './device'

let device: Device
let settings: typeof import('../../../src/storage/sync-settings')
const ID = talkOf().id
let sound: Remote
/** The same place, without room. */
let full: Remote

beforeEach(async () => {
  sound = memoryRemote()
  full = { ...sound, put: () => Promise.reject(new RemoteError('full')) }
  device = await openDevice()
  settings = await import('../../../src/storage/sync-settings')
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('what waits is counted from the change until it is there, wherever it lies', async () => {
  await device.sync(sound)
  expect(await settings.countWaiting()).toBe(0)
  await device.saveTalk(talkOf())
  expect(await settings.countWaiting()).toBe(1)
  // In a file now, which waits.
  await expect(device.sync(full)).rejects.toThrow('full')
  expect(await settings.countWaiting()).toBe(1)
  await device.write(ID, { type: 'points', lines: ['- one'] })
  expect(await settings.countWaiting()).toBe(2)
  // And in the queue behind it.
  await expect(device.sync(full)).rejects.toThrow('full')
  expect(await settings.countWaiting()).toBe(2)
  await device.sync(sound)
  expect(await settings.countWaiting()).toBe(0)
})

test('counting reads none of it', async () => {
  await device.sync(sound)
  await device.saveTalk(talkOf())
  await expect(device.sync(full)).rejects.toThrow('full')
  await device.write(ID, { type: 'points', lines: ['- one'] })
  const read = ['get', 'getAll', 'openCursor'].map((name) =>
    vi.spyOn(IDBObjectStore.prototype, name as 'get'),
  )
  expect(await settings.countWaiting()).toBeGreaterThan(0)
  // Of one record, which is a number.
  expect(read.flatMap((one) => one.mock.calls)).toEqual([['queued']])
})

test('nothing waits any more for a place that was left', async () => {
  await device.sync(sound)
  await device.saveTalk(talkOf())
  await expect(device.sync(full)).rejects.toThrow('full')
  await settings.forgetPlace()
  expect(await settings.countWaiting()).toBe(0)
})
