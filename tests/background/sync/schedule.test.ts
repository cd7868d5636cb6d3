import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SyncPlace } from '../../../src/messages/sync'
import { memoryRemote } from '../../../src/sync/remotes/memory'
import { newProfile, talkOf } from '../../storage/surface'
import { call, oneLock } from '../background'
import { openDevice } from './device'

const PLACE: SyncPlace = {
  kind: 'webdav',
  address: 'https://cloud.example.org/talks/',
  user: 'me',
  password: 'secret-app-password',
}

let fake: typeof import('../../fakes/browser').fake
let settings: typeof import('../../../src/storage/sync-settings')
let device: Awaited<ReturnType<typeof openDevice>>
/** What the place does; a test may make it fail. */
let place: import('../../../src/sync/remote').Remote
/** What the background hears of the browser. */
let listeners: Map<string, () => void>
/** How the place is tried out. */
let trial: (signal: AbortSignal) => Promise<unknown>

beforeEach(async () => {
  newProfile()
  listeners = new Map()
  vi.stubGlobal('addEventListener', (type: string, listener: () => void) =>
    listeners.set(type, listener),
  )
  vi.stubGlobal('navigator', { locks: oneLock() })
  place = memoryRemote()
  trial = async () => ({ works: true })
  vi.doMock('../../../src/background/sync/places', () => ({
    remoteOf: () => place,
    tryPlace: (_place: SyncPlace, signal: AbortSignal) => trial(signal),
  }))
  device = await openDevice()
  fake = (await import('../../fakes/browser')).fake
  fake.reset()
  fake.sites.add('https://cloud.example.org/*')
  settings = await import('../../../src/storage/sync-settings')
  const { serveSync } = await import('../../../src/background/sync/schedule')
  serveSync()
})

afterEach(() => {
  vi.doUnmock('../../../src/background/sync/places')
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

async function refuse(
  problem: import('../../../src/sync/remote').RemoteProblem,
  retryAfter?: number,
) {
  const { RemoteError } = await import('../../../src/sync/remote')
  const sound = place
  const error = new RemoteError(problem, retryAfter === undefined ? {} : { retryAfter })
  place = { ...sound, get: () => Promise.reject(error) }
  return () => {
    place = sound
  }
}

test('joining remembers the place, exchanges at once, and goes on every few minutes', async () => {
  await device.saveTalk(talkOf())
  await call('join', PLACE)
  expect(await settings.readPlace()).toEqual(PLACE)
  const status = await settings.readStatus()
  expect(status).toMatchObject({ running: null, problem: null, question: null })
  expect(status.lastSuccess).not.toBeNull()
  expect((await settings.readCopy())?.text).toContain('Recipes for reducing cognitive load')
  expect(await settings.countWaiting()).toBe(0)
  expect(fake.alarms.get('sync')).toEqual({ delayInMinutes: 5, periodInMinutes: 5 })
})

test('a change goes a few seconds later, with what follows it', async () => {
  await call('join', PLACE)
  await device.saveTalk(talkOf())
  await call('changed', null)
  await device.write(talkOf().id, { type: 'points', lines: ['- one'] })
  expect(await settings.countWaiting()).toBe(1)
  await vi.waitFor(async () => expect(await settings.countWaiting()).toBe(0), { timeout: 8000 })
}, 15_000)

test('what waits goes when the connection is back', async () => {
  await call('join', PLACE)
  const mend = await refuse('unreachable')
  await device.saveTalk(talkOf())
  await call('sync', { answer: null })
  expect((await settings.readStatus()).problem?.what).toBe('unreachable')
  expect(await settings.countWaiting()).toBe(1)
  mend()
  listeners.get('online')?.()
  await vi.waitFor(async () => expect(await settings.countWaiting()).toBe(0), { timeout: 8000 })
  expect((await settings.readStatus()).problem).toBeNull()
}, 15_000)

test.each([
  ['a page', { id: 'talkmark-test', url: 'https://example.org/' }],
  [
    'another extension',
    { id: 'other', url: 'chrome-extension://talkmark-test/options/index.html' },
  ],
  ['nobody', {}],
])('%s is not heard', async (_name, sender) => {
  await call('join', PLACE)
  await fake.fire('onMessage', { call: 'leave', args: null }, sender)
  expect(await settings.readPlace()).toEqual(PLACE)
})

test('without a place nothing is done, and no alarm rings', async () => {
  await call('sync', { answer: null })
  expect((await settings.readStatus()).lastSuccess).toBeNull()
  const { keepSyncing } = await import('../../../src/background/sync/schedule')
  await keepSyncing()
  expect([...fake.alarms]).toEqual([])
})

describe('what goes wrong', () => {
  test('is said with its beginning, and tried again later, as the server wishes', async () => {
    await call('join', PLACE)
    const mend = await refuse('busy', 600_000)
    await call('sync', { answer: null })
    const first = (await settings.readStatus()).problem
    expect(first).toMatchObject({ what: 'busy', tries: 1 })
    expect(fake.alarms.get('sync-again')?.delayInMinutes).toBeGreaterThanOrEqual(10)
    await call('sync', { answer: null })
    expect((await settings.readStatus()).problem).toEqual({ ...first, tries: 2 })
    mend()
    await call('sync', { answer: null })
    expect((await settings.readStatus()).problem).toBeNull()
  })

  test('a login that is refused waits for the user', async () => {
    await call('join', PLACE)
    const mend = await refuse('login')
    await call('sync', { answer: null })
    expect((await settings.readStatus()).problem?.what).toBe('login')
    expect(fake.alarms.has('sync-again')).toBe(false)
    mend()
    const asked = vi.spyOn(place, 'get')
    await fake.fire('onAlarm', { name: 'sync' })
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(asked).not.toHaveBeenCalled()
    await call('sync', { answer: null })
    expect((await settings.readStatus()).problem).toBeNull()
  })

  test('a permission that was taken back is asked for again, and nothing is sent', async () => {
    await call('join', PLACE)
    fake.sites.clear()
    const asked = vi.spyOn(place, 'get')
    await call('sync', { answer: null })
    expect((await settings.readStatus()).problem?.what).toBe('permission')
    expect(asked).not.toHaveBeenCalled()
  })

  test('a permission that the browser gives back is used at the next regular run', async () => {
    await call('join', PLACE)
    fake.sites.clear()
    await call('sync', { answer: null })
    fake.sites.add('https://cloud.example.org/*')
    await fake.fire('onAlarm', { name: 'sync' })
    await vi.waitFor(async () => expect((await settings.readStatus()).problem).toBeNull())
  })

  test('a question stands until it is answered', async () => {
    const talks = Array.from({ length: 6 }, (_, i) => talkOf({ id: `fosdem-2023/${i}` }))
    for (const talk of talks) await device.saveTalk(talk)
    await call('join', PLACE)
    await device.removeTalks(talks.slice(0, 3).map(({ id }) => id))
    await call('sync', { answer: null })
    expect((await settings.readStatus()).question).toMatchObject({
      about: 'removals-here',
      count: 3,
    })
    await call('sync', { answer: { about: 'removals-here', say: 'go on', upTo: 3 } })
    expect((await settings.readStatus()).question).toBeNull()
    expect(await settings.countWaiting()).toBe(0)
  })
})

test('a trial that the user ends is over at once', async () => {
  expect(await call('tryPlace', PLACE)).toEqual({ works: true })
  trial = (signal) =>
    new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason))
    })
  const tried = call('tryPlace', PLACE)
  await call('stopTrial', null)
  await expect(tried).rejects.toThrow()
})

describe('a run that the user ends', () => {
  /** The place takes its time: `put` waits until it is let go, or until the run is over. */
  function slow() {
    const sound = place
    let letGo = () => {}
    const gone = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const asked = vi.fn()
    place = {
      ...sound,
      async put(name, bytes, signal) {
        asked(name)
        await new Promise<void>((resolve, reject) => {
          gone.then(resolve)
          signal?.addEventListener('abort', () => reject(signal.reason))
        })
        await sound.put(name, bytes, signal)
      },
    }
    return { asked, letGo }
  }

  test('is over at once, what waits is shown, and a regular run goes on from there', async () => {
    await call('join', PLACE)
    await device.saveTalk(talkOf())
    const { asked, letGo } = slow()
    const run = call('sync', { answer: null })
    await vi.waitFor(() => expect(asked).toHaveBeenCalled())
    expect(await call('progress', null)).toEqual({ phase: 'sending', done: 0, of: 1 })
    const next = call('sync', { answer: null })
    await call('stop', null)
    await Promise.all([run, next])
    expect(asked).toHaveBeenCalledOnce()
    const status = await settings.readStatus()
    expect(status).toMatchObject({ running: null, problem: null, stopped: expect.any(String) })
    expect(await settings.countWaiting()).toBe(1)
    expect(await call('progress', null)).toBeNull()
    expect((await settings.readLog())[0]?.end).toBe('stopped')
    letGo()
    await fake.fire('onAlarm', { name: 'sync' })
    await vi.waitFor(async () => expect(await settings.countWaiting()).toBe(0))
    await vi.waitFor(async () => expect((await settings.readStatus()).stopped).toBeUndefined())
  })

  test('is told of to open pages, at its end too', async () => {
    await call('join', PLACE)
    await device.saveTalk(talkOf())
    const { asked, letGo } = slow()
    const channel = new BroadcastChannel('talkmark.sync')
    const told: unknown[] = []
    channel.onmessage = ({ data }) => told.push(data)
    const run = call('sync', { answer: null })
    await vi.waitFor(() => expect(asked).toHaveBeenCalled())
    // The last step is told, however soon it came after the one before.
    await vi.waitFor(() => expect(told.at(-1)).toEqual({ phase: 'sending', done: 0, of: 1 }))
    letGo()
    await run
    await vi.waitFor(() => expect(told.at(-1)).toBeNull())
    channel.close()
  })
})

test('leaving forgets place, login and all that was known of others; the notes stay', async () => {
  await device.saveTalk(talkOf())
  await device.write(talkOf().id, { type: 'points', lines: ['- one'] })
  await call('join', PLACE)
  await call('leave', null)
  expect(await settings.readPlace()).toBeNull()
  expect([...fake.alarms]).toEqual([])
  const database = await device.openDatabase()
  for (const name of ['documents', 'outbox', 'segments'] as const)
    expect(await database.count(name)).toBe(0)
  // The copy from before is the user's own, and stays.
  expect((await database.getAllKeys('sync')).sort()).toEqual(['copied', 'copy'])
  expect((await device.note(talkOf().id)).body).toBe('- one')
  // And whoever joins again has nothing twice.
  await call('join', PLACE)
  expect((await device.note(talkOf().id)).body).toBe('- one')
})

test('neither the log nor a backup has the login, the server or a word of a note', async () => {
  await device.saveTalk(talkOf())
  await device.write(talkOf().id, { type: 'points', lines: ['- a word of the note'] })
  await call('join', PLACE)
  await refuse('busy')
  await call('sync', { answer: null })
  const log = JSON.stringify(await settings.readLog())
  for (const word of ['secret-app-password', 'cloud.example.org', 'me@', 'a word of the note'])
    expect(log).not.toContain(word)
  expect(await settings.readLog()).toHaveLength(2)
  const { makeBackup, NO_REST } = await import('../../../src/backup/backup')
  const { DEFAULTS } = await import('../../../src/storage/settings')
  const { talks, ...rest } = await device.readEverything()
  const backup = await makeBackup(talks, DEFAULTS, { ...NO_REST, ...rest })
  for (const word of ['secret-app-password', 'cloud.example.org'])
    expect(backup).not.toContain(word)
})
