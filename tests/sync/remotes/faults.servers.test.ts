import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Remote, RemoteError } from '../../../src/sync/remote'
import { SERVERS } from '../servers/all'
import { anyFault, type Fault } from '../servers/fault'
import { type FaultProxy, startFaultProxy } from '../servers/fault-proxy'
import { folderOn, PLACES, type RunningPlace } from '../servers/places'
import { seeded } from '../servers/seeded'
import { FOLDERS } from '../servers/server'
import { expectSame } from './same-bytes'

const old = Uint8Array.from({ length: 100_000 }, (_, i) => i & 255)
const fresh = Uint8Array.from({ length: 200_000 }, (_, i) => (i * 7) & 255)

describe.each(PLACES)('between a device and $name', (kind) => {
  let server: RunningPlace
  let proxy: FaultProxy
  /** Through the proxy, and past it. */
  let remote: Remote
  let truth: Remote

  beforeAll(async () => {
    server = await kind.start()
    proxy = await startFaultProxy(server.address, kind.unseen)
    remote = server.at(proxy.address, 500)
    truth = server.at(server.address)
  })
  afterAll(async () => {
    await proxy?.stop()
    await server?.stop()
  })
  beforeEach(() => truth.put('d/dev/1', old))

  const meets = (fault: Fault) => proxy.next(fault)
  const verbs = (): [string, () => Promise<unknown>][] => [
    ['put', () => remote.put('d/dev/1', fresh)],
    ['get', () => remote.get('d/dev/1')],
    ['list', () => remote.list('d/dev')],
    ['del', () => remote.del('d/dev/1')],
  ]

  test.each<[number, string | undefined, object]>([
    [401, undefined, { problem: 'login', retryAfter: null }],
    [403, undefined, { problem: 'forbidden', retryAfter: null }],
    [423, undefined, { problem: 'busy', retryAfter: null }],
    [429, '7', { problem: 'busy', retryAfter: 7000 }],
    [503, undefined, { problem: 'busy', retryAfter: null }],
    [503, '2', { problem: 'busy', retryAfter: 2000 }],
    [507, undefined, { problem: 'full', retryAfter: null }],
  ])('%i (Retry-After: %s) is the same for every verb', async (status, retryAfter, expected) => {
    for (const [, verb] of verbs()) {
      meets({ kind: 'status', status, ...(retryAfter ? { retryAfter } : {}) })
      await expect(verb()).rejects.toMatchObject({ status, ...expected })
    }
    expectSame(await truth.get('d/dev/1'), old)
  })

  test('a date to wait for is so many ms from now', async () => {
    const retryAfter = new Date(Date.now() + 60_000).toUTCString()
    meets({ kind: 'status', status: 503, retryAfter })
    const error = await remote.get('d/dev/1').catch((reason: unknown) => reason)
    expect(error).toHaveProperty('retryAfter', expect.closeTo(60_000, -4))
  })

  test('a login page is no answer for any verb', async () => {
    for (const [, verb] of verbs()) {
      meets({ kind: 'portal' })
      await expect(verb()).rejects.toMatchObject({ problem: 'portal' })
    }
    expectSame(await truth.get('d/dev/1'), old)
  })

  test('a delay is waited for', async () => {
    meets({ kind: 'delay', ms: 100 })
    const start = performance.now()
    expectSame(await remote.get('d/dev/1'), old)
    expect(performance.now() - start).toBeGreaterThan(95)
  })

  test('a delay beyond all patience is silence', async () => {
    meets({ kind: 'delay', ms: 700 })
    await expect(remote.get('d/dev/1')).rejects.toMatchObject({ problem: 'unreachable' })
  })

  test('an answer that is cut is none', async () => {
    for (const after of [0, 1, 50_000]) {
      meets({ kind: 'cut-answer', after })
      await expect(remote.get('d/dev/1')).rejects.toMatchObject({ problem: 'unreachable' })
      meets({ kind: 'cut-answer', after })
      await expect(remote.list('d/dev')).rejects.toMatchObject({ problem: 'unreachable' })
    }
  })

  test('an answer that says to be longer is none', async () => {
    meets({ kind: 'wrong-length', by: 1 })
    await expect(remote.get('d/dev/1')).rejects.toMatchObject({ problem: 'unreachable' })
  })

  test('an answer that says to be shorter is fewer bytes of a file, and no listing', async () => {
    meets({ kind: 'wrong-length', by: -1 })
    expectSame(await remote.get('d/dev/1'), old.slice(0, -1))
    meets({ kind: 'wrong-length', by: -30 })
    await expect(remote.list('d/dev')).rejects.toMatchObject({ problem: 'busy' })
  })

  test('an answer that is lost leaves the work done', async () => {
    await truth.del('d/dev/2')
    // Some ask for what is there before they take it away.
    proxy.otherwise((asked) => (/^(PUT|DELETE)/.test(asked) ? { kind: 'lost-answer' } : null))
    try {
      await expect(remote.put('d/dev/2', fresh)).rejects.toMatchObject({ problem: 'unreachable' })
      expectSame(await truth.get('d/dev/2'), fresh)
      await expect(remote.del('d/dev/2')).rejects.toMatchObject({ problem: 'unreachable' })
      expect(await truth.get('d/dev/2')).toBeNull()
    } finally {
      proxy.otherwise(() => null)
    }
    await remote.del('d/dev/2')
  })

  test('a file that is cut on its way is not said to be stored, and can be sent again', async () => {
    for (const after of [0, 1, 150_000]) {
      await truth.put('d/dev/1', old)
      meets({ kind: 'cut-request', after })
      await expect(remote.put('d/dev/1', fresh)).rejects.toMatchObject({ problem: 'unreachable' })
      const left = (await truth.get('d/dev/1'))?.length
      expect(left).toBe(kind.ofCutFile === 'what came' ? after : old.length)
      // rclone is still at work on what was cut, sometimes.
      await untilDone(() => remote.put('d/dev/1', fresh))
      expectSame(await truth.get('d/dev/1'), fresh)
    }
  })

  test('what is not seen yet is nothing', async () => {
    meets({ kind: 'stale' })
    expect(await remote.get('d/dev/1')).toBeNull()
    meets({ kind: 'stale' })
    expect(await remote.list('d/dev')).toEqual([])
  })

  test('with a fault in every third request, files arrive whole by trying again', async () => {
    const random = seeded(20_260_131)
    proxy.otherwise(() => (random() < 0.33 ? anyFault(random) : null))
    try {
      for (let i = 0; i < 40; i++) {
        const bytes = fresh.slice(0, Math.floor(random() * fresh.length))
        await untilDone(() => remote.put(`storm/${i}/1`, bytes))
        expectSame(await truth.get(`storm/${i}/1`), bytes)
      }
    } finally {
      proxy.otherwise(() => null)
    }
    expect(await truth.list('storm')).toHaveLength(40)
  })
})

describe.each(SERVERS.map(folderOn))('a folder on $name', (kind) => {
  test('a put that finds no folder by mistake is stored all the same', async () => {
    const server = await kind.start()
    const proxy = await startFaultProxy(server.address, kind.unseen)
    try {
      await server.at(server.address).put('d/dev/1', old)
      proxy.next({ kind: 'status', status: 404 })
      await server.at(proxy.address).put('d/dev/1', fresh)
      expect(proxy.asked).toContain(`MKCOL /${FOLDERS.plain}/d/dev/`)
      expectSame(await server.at(server.address).get('d/dev/1'), fresh)
    } finally {
      await proxy.stop()
      await server.stop()
    }
  })
})

/** None of these faults may look like one that only the user can mend. */
async function untilDone(work: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    const problem = await work().then(
      () => null,
      (error: RemoteError) => error.problem,
    )
    if (!problem) return
    expect(['unreachable', 'busy', 'portal']).toContain(problem)
    expect(tries).toBeLessThan(20)
  }
}
