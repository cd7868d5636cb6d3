import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { couchdbRemote } from '../../../src/sync/remotes/couchdb'
import type { CouchdbPlace } from '../../../src/sync/remotes/couchdb-database'
import { keepsTheContract } from './contract'
import { startCouchdb } from './couchdb-server'
import { fakeServer, htmlPage, inTurn } from './fake-server'

const PLACE: CouchdbPlace = {
  address: 'https://couch.test/db',
  database: 'talks',
  user: 'ann',
  password: 'the-password',
}

describe('a real server', () => {
  let server: Awaited<ReturnType<typeof startCouchdb>>
  beforeAll(async () => {
    server = await startCouchdb()
  })
  afterAll(() => server.stop())

  describe('a database', () => keepsTheContract(() => couchdbRemote(server.talks)))

  test('keeps the document as it was where the same bytes are put again', async () => {
    const { fetch, asked } = watched()
    const remote = couchdbRemote({ ...server.talks, fetch })
    await remote.put('d/a/00000001', text('same'))
    await remote.put('d/a/00000001', text('same'))
    expect(asked).toEqual([
      'PUT /talks/d:a:00000001/content',
      'PUT /talks/d:a:00000001/content',
      'GET /talks/d:a:00000001/content',
    ])
  })

  test('takes the last of those who put other bytes at the same time', async () => {
    const remote = couchdbRemote(server.talks)
    const all = ['one', 'two', 'three']
    await Promise.all(all.map((word) => remote.put('race', text(word))))
    expect(all.map(text)).toContainEqual(await remote.get('race'))
  })

  test('refuses a wrong login, and has no database that nobody made', async () => {
    const login = couchdbRemote({ ...server.talks, password: 'wrong' })
    await expect(login.get('f1')).rejects.toMatchObject({ problem: 'login', status: 401 })
    const none = couchdbRemote({ ...server.talks, database: 'no/where' })
    await expect(none.put('f1', text('one'))).rejects.toMatchObject({ problem: 'no-folder' })
    await expect(none.get('f1')).rejects.toMatchObject({ problem: 'no-folder' })
    await expect(none.list('d')).rejects.toMatchObject({ problem: 'no-folder' })
    await expect(none.del('f1')).rejects.toMatchObject({ problem: 'no-folder' })
  })

  test('tells after a failing network what came meanwhile', async () => {
    const { fetch, asked } = watched()
    const remote = couchdbRemote({ ...server.talks, fetch })
    const stop = new AbortController()
    const news: string[] = []
    const end = remote
      .watch((device) => news.push(device), stop.signal)
      .catch((error: unknown) => error)
    await expect.poll(() => asked.length, PATIENT).toBe(2)
    server.cutConnections()
    const put = () => remote.put('d/phone/00000001', text('meanwhile'))
    await expect.poll(() => put().then(() => 'put'), PATIENT).toBe('put')
    expect(news).toEqual([])
    await expect.poll(() => news, PATIENT).toEqual(['phone'])
    const reason = new Error('enough')
    stop.abort(reason)
    expect(await end).toBe(reason)
  }, 30_000)

  test('that replicates has everything of both, and tells both of it', async () => {
    await server.replicate()
    const { fetch, asked } = watched()
    const here = couchdbRemote({ ...server.talks, fetch })
    const there = couchdbRemote({ ...server.venue, fetch })
    const stop = new AbortController()
    const news = { here: new Set<string>(), there: new Set<string>() }
    const watching = [
      here.watch((device) => news.here.add(device), stop.signal),
      there.watch((device) => news.there.add(device), stop.signal),
    ]
    const ended = Promise.allSettled(watching)
    const waiting = () => asked.filter((request) => request.includes('feed=longpoll'))
    await expect.poll(() => waiting().length, PATIENT).toBe(2)
    await here.put('d/phone/00000001', text('from here'))
    await there.put('d/laptop/00000001', text('from there'))
    await expect.poll(() => news.there.has('phone'), PATIENT).toBe(true)
    await expect.poll(() => news.here.has('laptop'), PATIENT).toBe(true)
    expect(await there.get('d/phone/00000001')).toEqual(text('from here'))
    expect(await here.get('d/laptop/00000001')).toEqual(text('from there'))
    stop.abort(new Error('enough'))
    expect((await ended).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  }, 30_000)
})

describe('an answer', () => {
  test.each([
    [401, 'unauthorized', 'login'],
    [403, 'forbidden', 'forbidden'],
    [413, 'attachment_too_large', 'full'],
    [429, 'too_many_requests', 'busy'],
    [500, 'internal_server_error', 'busy'],
    [503, 'service unvailable', 'busy'],
    [400, 'bad_request', 'wrong-server'],
  ])('%i %s means %s', async (status, error, problem) => {
    const { fetch } = fakeServer(() => Response.json({ error, reason: 'So it is.' }, { status }))
    for (const verb of verbsOf({ ...PLACE, fetch })) {
      await expect(verb()).rejects.toMatchObject({ problem, status })
    }
  })

  test.each(['missing', 'deleted', 'Document is missing attachment'])(
    'of 404 because it is "%s" is nothing',
    async (reason) => {
      const missing = { error: 'not_found', reason }
      const { fetch } = fakeServer(() => Response.json(missing, { status: 404 }))
      expect(await couchdbRemote({ ...PLACE, fetch }).get('f1')).toBeNull()
      await couchdbRemote({ ...PLACE, fetch }).del('f1')
    },
  )

  test.each([
    ['no-folder', Response.json({ error: 'not_found', reason: 'Database does not exist.' })],
    ['wrong-server', htmlPage()],
    ['wrong-server', new Response('null')],
  ])('of 404 may be %s', async (problem, { headers, body }) => {
    const answer = new Response(body, { status: 404, headers })
    const { fetch } = fakeServer(inTurn(answer))
    for (const verb of verbsOf({ ...PLACE, fetch })) {
      await expect(verb()).rejects.toMatchObject({ problem, status: 404 })
    }
  })

  test("that is a network's page is neither stored, read, listed nor deleted", async () => {
    const { fetch } = fakeServer(inTurn(htmlPage()))
    for (const verb of verbsOf({ ...PLACE, address: 'http://couch.test', fetch })) {
      await expect(verb()).rejects.toMatchObject({ problem: 'portal' })
    }
  })

  test('that was cut is no list', async () => {
    const { fetch } = fakeServer(() => new Response('{"rows":[{"id":"d:a:1"},'))
    const remote = couchdbRemote({ ...PLACE, fetch })
    await expect(remote.list('d')).rejects.toMatchObject({ problem: 'busy' })
  })

  test('that is always a conflict ends in one', async () => {
    const { fetch } = fakeServer(({ method }) =>
      method === 'GET'
        ? Response.json({ _rev: '1-a' })
        : Response.json({ error: 'conflict' }, { status: 409 }),
    )
    const remote = couchdbRemote({ ...PLACE, fetch })
    await expect(remote.put('f1', text('one'))).rejects.toMatchObject({ problem: 'busy' })
    await expect(remote.del('f1')).rejects.toMatchObject({ problem: 'busy' })
  })
})

describe('a request', () => {
  test('goes to the database, in the name of the user', async () => {
    const { fetch, asked, verbs } = fakeServer(() => Response.json({}, { status: 201 }))
    await couchdbRemote({ ...PLACE, database: 'a+b/c', fetch }).put('d/a/1', text('one'))
    expect(verbs()).toEqual(['PUT /db/a%2Bb%2Fc/d:a:1/content'])
    expect(asked[0]?.init).toMatchObject({
      credentials: 'omit',
      headers: { Authorization: `Basic ${btoa('ann:the-password')}` },
    })
  })

  test('needs a place that can be', async () => {
    const { fetch, asked } = fakeServer(inTurn(200))
    const tryWith = (wrong: Partial<CouchdbPlace>) =>
      couchdbRemote({ ...PLACE, ...wrong, fetch }).get('f1')
    await expect(tryWith({ address: '' })).rejects.toMatchObject({ problem: 'unreachable' })
    await expect(tryWith({ database: '' })).rejects.toMatchObject({ problem: 'no-folder' })
    await expect(tryWith({ user: 'a:b' })).rejects.toMatchObject({ problem: 'login' })
    expect(asked).toEqual([])
  })
})

const PATIENT = { timeout: 10_000, interval: 20 }

function verbsOf(place: CouchdbPlace): (() => Promise<unknown>)[] {
  const remote = couchdbRemote(place)
  return [
    () => remote.put('f1', text('one')),
    () => remote.get('f1'),
    () => remote.list('d'),
    () => remote.del('f1'),
  ]
}

/** The real `fetch`, and what it was asked. */
function watched() {
  const asked: string[] = []
  const fetch: typeof globalThis.fetch = (input, init) => {
    const { pathname, search } = new URL(String(input))
    asked.push(`${init?.method} ${pathname}${search}`)
    return globalThis.fetch(input, init)
  }
  return { asked, fetch }
}

function text(of: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(of)
}
