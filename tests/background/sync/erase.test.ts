import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SyncPlace } from '../../../src/messages/sync'
import { run } from '../../../src/sync/engine'
import type { Remote } from '../../../src/sync/remote'
import { memoryRemote } from '../../../src/sync/remotes/memory'
import { newProfile, talkOf } from '../../storage/surface'
import { change, type Disk, emptyDisk, memoryStore } from '../../sync/memory-store'
import { call, oneLock } from '../background'
import { type Device, openDevice } from './device'

const PLACE: SyncPlace = {
  kind: 'webdav',
  address: 'https://cloud.example.org/talks/',
  user: 'me',
  password: 'secret',
}

let fake: typeof import('../../fakes/browser').fake
let settings: typeof import('../../../src/storage/sync-settings')
let device: Device
let files: Map<string, Uint8Array<ArrayBuffer>>
let place: Remote

beforeEach(async () => {
  newProfile()
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('navigator', { locks: oneLock() })
  files = new Map()
  place = memoryRemote(files)
  vi.doMock('../../../src/background/sync/places', () => ({
    remoteOf: () => place,
    tryPlace: async () => ({ works: true }),
  }))
  device = await openDevice()
  fake = (await import('../../fakes/browser')).fake
  fake.reset()
  fake.sites.add('https://cloud.example.org/*')
  settings = await import('../../../src/storage/sync-settings')
  const { serveSync } = await import('../../../src/background/sync/schedule')
  serveSync()
  await device.saveTalk(talkOf())
  await call('join', PLACE)
})

afterEach(() => {
  vi.doUnmock('../../../src/background/sync/places')
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** What the module of this profile throws. */
async function refusal(problem: import('../../../src/sync/remote').RemoteProblem) {
  const { RemoteError } = await import('../../../src/sync/remote')
  return new RemoteError(problem)
}

test('erases all that is there, leaves the place, and keeps the notes', async () => {
  expect(files.size).toBeGreaterThan(1)
  expect(await call('erase', { unread: 'ask' })).toEqual({ end: 'done' })
  expect([...files.keys()]).toEqual([])
  expect(await settings.readPlace()).toBeNull()
  expect([...fake.alarms]).toEqual([])
  expect(await device.getTalk(talkOf().id)).not.toBeNull()
})

/** Another device, which adds a line to the note. */
async function elsewhere(line: string): Promise<Disk> {
  const disk = emptyDisk()
  const options = { session: 'other', now: 0, look: 'now' } as const
  await run(place, memoryStore(disk), options)
  const key = `talk ${talkOf().id}`
  change(disk, key, { ...disk.records.get(key), body: line })
  await run(place, memoryStore(disk), options)
  return disk
}

test('what others wrote last is read before', async () => {
  await elsewhere('- of the other')
  expect(await call('erase', { unread: 'ask' })).toEqual({ end: 'done' })
  expect((await device.note(talkOf().id)).body).toBe('- of the other')
})

test('where that can’t be read, nothing is erased unless the user says so', async () => {
  const other = await elsewhere('- of the other')
  // Kept in part: nobody but the other device can mend it.
  files.set(`d/${other.state?.device}/00000001`, new Uint8Array([1]))
  expect(await call('erase', { unread: 'ask' })).toEqual({ end: 'unread' })
  expect(files.has('f1')).toBe(true)
  expect(await settings.readPlace()).toEqual(PLACE)
  expect(await call('erase', { unread: 'accept' })).toEqual({ end: 'done' })
  expect([...files.keys()]).toEqual([])
})

test('nor is another set of devices’ place, whatever the user says', async () => {
  await call('sync', { answer: null })
  files.clear()
  files.set('f1', new TextEncoder().encode('{"talkmark":1,"vault":"another"}'))
  for (const unread of ['ask', 'accept'] as const)
    expect(await call('erase', { unread })).toEqual({ end: 'other' })
  expect([...files.keys()]).toEqual(['f1'])
})

describe('half done', () => {
  test('it says what is left, asks at the next run, and can be done to its end', async () => {
    const sound = place
    const error = await refusal('busy')
    place = { ...sound, del: () => Promise.reject(error) }
    const left = [...files.keys()].filter((name) => name.includes('/')).length
    expect(await call('erase', { unread: 'ask' })).toEqual({ end: 'failed', problem: 'busy', left })
    expect(await settings.readPlace()).toEqual(PLACE)
    await call('sync', { answer: null })
    expect((await settings.readStatus()).question).toEqual({ about: 'vault-gone' })
    place = sound
    expect(await call('erase', { unread: 'ask' })).toEqual({ end: 'done' })
    expect([...files.keys()]).toEqual([])
  })

  test('the user ends it at once', async () => {
    const sound = place
    const asked = vi.fn()
    place = {
      ...sound,
      del: (_name, signal) => {
        asked()
        return new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason))
        })
      },
    }
    const erasing = call('erase', { unread: 'ask' })
    await vi.waitFor(() => expect(asked).toHaveBeenCalled())
    expect(await call('progress', null)).toMatchObject({ phase: 'erasing' })
    await call('stop', null)
    expect(await erasing).toMatchObject({ end: 'stopped', left: expect.any(Number) })
    expect(await call('progress', null)).toBeNull()
    expect(await settings.readPlace()).toEqual(PLACE)
  })
})

test('without the browser’s permission nothing is asked of the place', async () => {
  fake.sites.clear()
  const asked = vi.spyOn(place, 'put')
  const end = await call('erase', { unread: 'accept' })
  expect(end).toEqual({ end: 'failed', problem: 'permission', left: null })
  expect(asked).not.toHaveBeenCalled()
})
