import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SyncPlace } from '../../../src/messages/sync'
import type { Remote, RemoteProblem } from '../../../src/sync/remote'
import { memoryRemote } from '../../../src/sync/remotes/memory'
import { newProfile, talkOf } from '../../storage/surface'
import { exchange, type Member, memberOf, write } from '../../sync/group'
import { call, oneLock } from '../background'
import { openDevice } from './device'

const PLACE: SyncPlace = {
  kind: 'couchdb',
  address: 'https://couch.example.org/',
  database: 'talks',
  user: 'me',
  password: 'secret',
}

let fake: typeof import('../../fakes/browser').fake
let settings: typeof import('../../../src/storage/sync-settings')
let ports: typeof import('../../../src/browser/ports')
let device: Awaited<ReturnType<typeof openDevice>>
let place: Required<Remote>
/** What the device asked the place for. */
let asked: string[]
/** The watches that go on, and what they began with. */
let watches: {
  since: string | null
  tell: (name: string, since: string) => void
  end: (error: Error) => void
}[]
let put: { device: string; seq: number }[]
let surfaces: (() => void)[]
let other: Member

beforeEach(async () => {
  newProfile()
  ;[asked, watches, put, surfaces] = [[], [], [], []]
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('navigator', { locks: oneLock() })
  const files = memoryRemote()
  place = watchable(files, asked)
  other = memberOf(1, watchable(files, []))
  vi.doMock('../../../src/background/sync/places', () => ({
    remoteOf: () => place,
    tryPlace: async () => ({ works: true }),
  }))
  device = await openDevice()
  fake = (await import('../../fakes/browser')).fake
  fake.reset()
  fake.sites.add('https://couch.example.org/*')
  settings = await import('../../../src/storage/sync-settings')
  ports = await import('../../../src/browser/ports')
  const { serveSync } = await import('../../../src/background/sync/schedule')
  serveSync()
})

afterEach(() => {
  for (const close of surfaces) close()
  vi.doUnmock('../../../src/background/sync/places')
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** A place that keeps account of what is put, as a database does. */
function watchable(files: Remote, asked: string[]): Required<Remote> {
  return {
    ...files,
    async get(name, ...rest) {
      asked.push(`get ${name}`)
      return files.get(name, ...rest)
    },
    async list(name, ...rest) {
      asked.push(`list ${name}`)
      return files.list(name, ...rest)
    },
    async put(name, bytes) {
      await files.put(name, bytes)
      const [, of = ''] = /^d\/([^/]+)/.exec(name) ?? []
      put.push({ device: of, seq: put.length + 1 })
      for (const { tell } of watches) if (of) tell(of, String(put.length))
    },
    async news(since) {
      asked.push('news')
      const from = since === null ? put.length : Number(since)
      return {
        devices: new Set(put.filter(({ seq }) => seq > from).map((one) => one.device)),
        since: String(put.length),
      }
    },
    watch: (tell, signal, since = null) =>
      new Promise((_, reject) => {
        const watch = { since, tell, end: reject }
        watches.push(watch)
        signal.addEventListener('abort', () => {
          watches.splice(watches.indexOf(watch), 1)
          reject(signal.reason)
        })
      }),
  }
}

function openSurface(): () => void {
  const close = ports.stayInTouch()
  surfaces.push(close)
  return close
}

async function joined(): Promise<void> {
  await call('join', PLACE)
  openSurface()
  await vi.waitFor(() => expect(watches).toHaveLength(1))
}

/** A moment in which a run would have begun. */
function aWhile(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 400))
}

/** Another device writes a line. */
async function otherWrites(line = '- of another'): Promise<void> {
  await exchange(other)
  write(other, 5, line)
  await exchange(other)
}

test('it begins with a surface and ends with the last one', async () => {
  await call('join', PLACE)
  await aWhile()
  expect(watches).toHaveLength(0)
  const [one, other] = [openSurface(), openSurface()]
  await vi.waitFor(() => expect(watches).toHaveLength(1))
  one()
  expect(watches).toHaveLength(1)
  other()
  expect(watches).toHaveLength(0)
})

test('what another writes is here at once, and it alone is asked', async () => {
  await joined()
  await otherWrites()
  const id = 'fosdem-2023/5'
  await vi.waitFor(async () => expect((await device.note(id)).body).toBe('- of another'))
  await vi.waitFor(async () =>
    expect((await settings.readFollowed()).since).toBe(String(put.length)),
  )
  asked.length = 0
  await otherWrites('- and more')
  await vi.waitFor(async () => expect((await device.note(id)).body).toContain('- and more'))
  expect(asked.filter((one) => !one.startsWith('get d/'))).toEqual([])
})

test('one that begins again hears as the first did', async () => {
  await call('join', PLACE)
  const close = openSurface()
  await vi.waitFor(() => expect(watches).toHaveLength(1))
  watches[0]?.tell('somebodyelse', '99')
  close()
  openSurface()
  await vi.waitFor(() => expect(watches).toHaveLength(1))
  await otherWrites()
  await vi.waitFor(async () =>
    expect((await device.note('fosdem-2023/5')).body).toBe('- of another'),
  )
})

test('it goes on from where the last run ended', async () => {
  await call('join', PLACE)
  const since = (await settings.readFollowed()).since
  await otherWrites()
  openSurface()
  await vi.waitFor(() => expect(watches).toHaveLength(1))
  expect(since).not.toBe(String(put.length))
  expect(watches[0]?.since).toBe(since)
})

test('what is written here goes at once, and its own news makes no run', async () => {
  await joined()
  await device.saveTalk(talkOf())
  await call('changed', null)
  await vi.waitFor(async () => expect(await settings.countWaiting()).toBe(0), { timeout: 2000 })
  await aWhile()
  const runs = (await settings.readLog()).length
  const before = asked.length
  await aWhile()
  expect(asked.length).toBe(before)
  expect((await settings.readLog()).length).toBe(runs)
  expect(asked.filter((one) => one === 'news')).toHaveLength(1)
})

test('leaving and a permission that was taken back end it', async () => {
  await joined()
  fake.sites.clear()
  await fake.fire('onSiteLeft')
  expect(watches).toHaveLength(0)
  fake.sites.add('https://couch.example.org/*')
  await call('sync', { answer: null })
  await vi.waitFor(() => expect(watches).toHaveLength(1))
  await call('leave', null)
  expect(watches).toHaveLength(0)
  await aWhile()
  expect(watches).toHaveLength(0)
})

test('one that ends in an error is left alone, and the regular runs go on', async () => {
  await joined()
  watches.splice(0)[0]?.end(await refusal('forbidden'))
  await aWhile()
  await call('sync', { answer: null })
  await aWhile()
  expect(watches).toHaveLength(0)
  expect((await settings.readStatus()).problem).toBeNull()
})

test('what was told to a run that failed is read by the next', async () => {
  await joined()
  const sound = place
  const error = await refusal('unreachable')
  place = { ...sound, get: () => Promise.reject(error) }
  await otherWrites()
  const failed = async () => expect((await settings.readStatus()).problem?.what).toBe('unreachable')
  await vi.waitFor(failed)
  expect(watches).toHaveLength(0)
  place = sound
  await fake.fire('onAlarm', { name: 'sync-again' })
  await vi.waitFor(async () =>
    expect((await device.note('fosdem-2023/5')).body).toBe('- of another'),
  )
  await vi.waitFor(() => expect(watches).toHaveLength(1))
})

/** As the background's own modules know it. */
async function refusal(problem: RemoteProblem): Promise<Error> {
  const { RemoteError } = await import('../../../src/sync/remote')
  return new RemoteError(problem)
}
