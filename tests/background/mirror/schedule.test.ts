import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { MirrorStatus } from '../../../src/messages/mirror'
import { memoryRemote } from '../../../src/sync/remotes/memory'
import { type MemoryPlace, memoryPlace } from '../../mirror/memory-place'
import { newProfile, talkOf } from '../../storage/surface'
import { call, oneLock } from '../background'
import { openDevice } from '../sync/device'

let fake: typeof import('../../fakes/browser').fake
let settings: typeof import('../../../src/storage/mirror-settings')
let device: Awaited<ReturnType<typeof openDevice>>
let place: MemoryPlace
/** What is said of the place instead. */
let problem: string | null
let at: string

beforeEach(async () => {
  newProfile()
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('navigator', { locks: oneLock() })
  place = memoryPlace()
  problem = null
  at = 'one'
  vi.doMock('../../../src/background/sync/places', () => ({
    remoteOf: () => memoryRemote(),
    tryPlace: async () => ({ works: true }),
  }))
  vi.doMock('../../../src/background/mirror/places', () => ({
    findMirror: async () => (problem === null ? { place, at } : { problem }),
  }))
  device = await openDevice()
  fake = (await import('../../fakes/browser')).fake
  fake.reset()
  fake.sites.add('https://cloud.example.org/*')
  settings = await import('../../../src/storage/mirror-settings')
  const { serveSync } = await import('../../../src/background/sync/schedule')
  serveSync()
  await device.saveTalk(talkOf())
})

afterEach(() => {
  vi.doUnmock('../../../src/background/sync/places')
  vi.doUnmock('../../../src/background/mirror/places')
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const status = () => settings.readMirrorStatus()
const eventually = (work: () => Promise<void>) => vi.waitFor(work, { timeout: 8000 })
const path = () => [...place.files.keys()].find((one) => one.includes('2023-02-04')) ?? ''

test('copies are kept from the start, without any exchange, and every few minutes', async () => {
  await call('setMirror', { where: 'folder' })
  expect(place.files.get(path())).toContain('# Recipes for reducing cognitive load')
  expect(await status()).toMatchObject({ files: 1, running: null, problem: null, goes: 'on' })
  expect((await settings.readMirrorLog())[0]).toMatchObject({ end: 'done', written: 2 })
  expect(fake.alarms.get('sync')).toEqual({ delayInMinutes: 5, periodInMinutes: 5 })
})

test('a change is written a few seconds later', async () => {
  await call('setMirror', { where: 'folder' })
  await device.write(talkOf().id, { type: 'points', lines: ['- one'] })
  await call('changed', null)
  await eventually(async () => expect(place.files.get(path())).toContain('- one\n'))
}, 15_000)

test('an edit comes back: the note has it, its history what was there, and the log a number', async () => {
  await device.write(talkOf().id, { type: 'points', lines: ['- one', '- two'] })
  await call('setMirror', { where: 'folder' })
  place.files.set(path(), (place.files.get(path()) ?? '').replace('- one', '- ONE'))
  const heard: unknown[] = []
  const channel = new BroadcastChannel('talkmark')
  channel.onmessage = ({ data }) => void heard.push(data)
  await call('mirror', { act: 'run' })
  expect((await device.note(talkOf().id)).body).toBe('- ONE\n- two')
  const { noteVersions } = await import('../../../src/storage/history')
  expect((await noteVersions(talkOf().id)).map(({ note }) => note.body)).toContain('- one\n- two')
  expect((await settings.readMirrorLog())[0]).toMatchObject({ cameBack: 1 })
  await eventually(async () => expect(heard).toContainEqual({ type: 'note', id: talkOf().id }))
  const { countWaiting } = await import('../../../src/storage/sync-settings')
  expect(await countWaiting()).toBeGreaterThan(0)
  channel.close()
})

test('a note that is removed meanwhile does not come back by its file', async () => {
  await call('setMirror', { where: 'folder' })
  await device.removeTalk(talkOf().id)
  await call('mirror', { act: 'run' })
  expect(path()).toBe('')
  expect(await device.getTalk(talkOf().id)).toBeNull()
  expect(await status()).toMatchObject({ files: 0 })
})

describe('another device', () => {
  test('is asked about, and nothing is done until the user says so', async () => {
    place.files.set('.talkmark.json', '{"talkmark":"mirror","version":1,"device":"other"}')
    await call('setMirror', { where: 'folder' })
    expect((await status()).problem?.what).toBe('taken')
    await fake.fire('onAlarm', { name: 'mirror' })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(place.written).toEqual([])
    await call('mirror', { act: 'take over' })
    expect(await status()).toMatchObject({ problem: null, files: 1 })
  })
})

test('what is wrong is said, and gone when it is mended', async () => {
  problem = 'folder-permission'
  await call('setMirror', { where: 'folder' })
  const { since } = (await status()).problem ?? { since: '' }
  await call('mirror', { act: 'run' })
  expect((await status()).problem).toEqual({ what: 'folder-permission', since })
  problem = null
  await call('mirror', { act: 'run' })
  expect(await status()).toMatchObject({ problem: null, files: 1 })
})

test('what was stopped goes on when the user says so', async () => {
  await call('setMirror', { where: 'folder' })
  await call('mirror', { act: 'stop' })
  expect((await status()).goes).toBe('stopped')
  await device.write(talkOf().id, { type: 'points', lines: ['- one'] })
  await fake.fire('onAlarm', { name: 'mirror' })
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(place.files.get(path())).not.toContain('- one')
  await call('mirror', { act: 'run' })
  expect(place.files.get(path())).toContain('- one')
})

test('another place is begun anew: what was known of the first is no use there', async () => {
  await call('setMirror', { where: 'place' })
  place = memoryPlace()
  at = 'two'
  await call('mirror', { act: 'run' })
  expect(place.files.get(path())).toContain('# Recipes')
})

test('switching off forgets what is known of the files and leaves them there', async () => {
  await call('setMirror', { where: 'folder' })
  const files = [...place.files]
  await call('setMirror', { where: 'off' })
  expect([...place.files]).toEqual(files)
  const { databaseMirror } = await import('../../../src/background/mirror/store')
  expect((await databaseMirror().files()).size).toBe(0)
  expect(await status()).toMatchObject({
    files: 0,
    lastSuccess: null,
  } satisfies Partial<MirrorStatus>)
})

describe('leaving the place of the exchange', () => {
  test('ends copies that were kept in it', async () => {
    await call('setMirror', { where: 'place' })
    await call('leave', null)
    expect((await settings.readMirror()).where).toBe('off')
    expect(fake.alarms.has('sync')).toBe(false)
  })

  test('leaves those in a folder of this device', async () => {
    await call('setMirror', { where: 'folder' })
    await call('leave', null)
    expect((await settings.readMirror()).where).toBe('folder')
    expect(fake.alarms.has('sync')).toBe(true)
  })
})
