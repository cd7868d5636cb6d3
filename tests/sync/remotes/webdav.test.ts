import { describe, expect, test, vi } from 'vitest'
import { webdavRemote } from '../../../src/sync/remotes/webdav'
import type { WebdavPlace } from '../../../src/sync/remotes/webdav-server'
import { fakeServer, htmlPage, inTurn, placeOn } from './fake-server'

const bytes = new TextEncoder().encode('one')

function remoteOn(server: { fetch: typeof fetch }, more: Partial<WebdavPlace> = {}) {
  return webdavRemote(placeOn(server, more))
}

describe('put', () => {
  test('is one request where the folder is there', async () => {
    const server = fakeServer(inTurn(201))
    await remoteOn(server).put('d/dev/00000001', bytes)
    expect(server.verbs()).toEqual(['PUT /dav/d/dev/00000001'])
  })

  test.each([404, 409, 500])(
    'makes folders from the top and tries again after %i',
    async (status) => {
      const server = fakeServer(inTurn(status, 405, 201, 201))
      await remoteOn(server).put('d/dev/00000001', bytes)
      expect(server.verbs()).toEqual([
        'PUT /dav/d/dev/00000001',
        'MKCOL /dav/d/',
        'MKCOL /dav/d/dev/',
        'PUT /dav/d/dev/00000001',
      ])
    },
  )

  test('asks for a folder once for all that wait for it', async () => {
    const there = new Set(['/dav/'])
    const server = fakeServer(({ method, path }) => {
      if (method === 'MKCOL') there.add(path)
      const isThere = there.has(path.replace(/[^/]+$/, ''))
      return new Response(null, { status: isThere ? 201 : 409 })
    })
    const remote = remoteOn(server)
    await Promise.all(Array.from({ length: 8 }, (_, i) => remote.put(`d/dev/${i}`, bytes)))
    const made = server.verbs().filter((verb) => verb.startsWith('MKCOL'))
    expect(made).toEqual(['MKCOL /dav/d/', 'MKCOL /dav/d/dev/'])
  })

  test.each([409, 500])('makes a folder again that is gone meanwhile, after %i', async (status) => {
    const server = fakeServer(inTurn(status, 201, 201, status, 201, 201))
    const remote = remoteOn(server)
    await remote.put('d/1', bytes)
    await remote.put('d/2', bytes)
    expect(server.verbs().slice(3)).toEqual(['PUT /dav/d/2', 'MKCOL /dav/d/', 'PUT /dav/d/2'])
  })

  test('takes a fault for a fault where the folder is there', async () => {
    const put = remoteOn(fakeServer(inTurn(500, 405, 500))).put('d/1', bytes)
    await expect(put).rejects.toMatchObject({ problem: 'busy', status: 500 })
  })

  test('never makes the root', async () => {
    const server = fakeServer(inTurn(409))
    await expect(remoteOn(server).put('f1', bytes)).rejects.toMatchObject({ problem: 'no-folder' })
    await expect(remoteOn(server).put('d/1', bytes)).rejects.toMatchObject({ problem: 'no-folder' })
    expect(server.verbs()).not.toContain('MKCOL /dav/')
  })

  test('tries a folder again that could not be made', async () => {
    const server = fakeServer(inTurn(500, 503, 404, 500, 201, 201))
    const remote = remoteOn(server)
    await expect(remote.put('d/1', bytes)).rejects.toMatchObject({ problem: 'busy' })
    await remote.put('d/1', bytes)
  })

  test.each([
    [405, 'read-only'],
    [403, 'forbidden'],
    [507, 'full'],
    [202, 'wrong-server'],
  ])('of %i is %s', async (status, problem) => {
    await expect(remoteOn(fakeServer(inTurn(status))).put('f1', bytes)).rejects.toMatchObject({
      problem,
      status,
    })
  })

  test('is read-only where the folder is there and a file still finds none', async () => {
    const server = fakeServer(({ method }) => {
      return new Response(null, { status: method === 'MKCOL' ? 405 : 404 })
    })
    await expect(remoteOn(server).put('d/1', bytes)).rejects.toMatchObject({ problem: 'read-only' })
  })

  test('is not done by a page, but by nothing that is called one', async () => {
    const remote = remoteOn(fakeServer(inTurn(htmlPage())), { address: 'http://h/dav' })
    await expect(remote.put('f1', bytes)).rejects.toMatchObject({ problem: 'portal' })
    await expect(remote.del('f1')).rejects.toMatchObject({ problem: 'portal' })
    const empty = new Response('', { headers: { 'Content-Type': 'text/html' } })
    await remoteOn(fakeServer(inTurn(empty))).put('f1', bytes)
    await remoteOn(fakeServer(inTurn(htmlPage(201)))).put('f1', bytes)
  })

  test('waits for a folder no longer than its signal allows', async () => {
    const server = fakeServer(({ method }) => {
      if (method === 'PUT') return new Response(null, { status: 409 })
      return new Promise<Response>(() => {})
    })
    const stop = new AbortController()
    const put = remoteOn(server).put('d/1', bytes, stop.signal)
    await vi.waitFor(() => expect(server.asked).toHaveLength(2))
    stop.abort(new Error('enough'))
    await expect(put).rejects.toThrow('enough')
  })
})

describe('get', () => {
  test.each([404, 410])('is null for %i', async (status) => {
    expect(await remoteOn(fakeServer(inTurn(status))).get('f1')).toBeNull()
  })

  test('takes no page for a file', async () => {
    const get = remoteOn(fakeServer(inTurn(htmlPage()))).get('f1')
    await expect(get).rejects.toMatchObject({ problem: 'portal', status: 200 })
  })

  test('takes no redirect, seen or hidden by the browser', async () => {
    const hidden = { status: 0, type: 'opaqueredirect', headers: new Headers(), body: null }
    const server = fakeServer(() => hidden as Response)
    await expect(remoteOn(server, { address: 'http://h' }).get('f1')).rejects.toMatchObject({
      problem: 'portal',
    })
    const seen = fakeServer(inTurn(302))
    await expect(remoteOn(seen).get('f1')).rejects.toMatchObject({ problem: 'wrong-server' })
  })
})

describe('del', () => {
  test('of what is gone is done', async () => {
    await remoteOn(fakeServer(inTurn(404))).del('f1')
    await remoteOn(fakeServer(inTurn(204))).del('f1')
  })

  test.each([
    [403, 'forbidden'],
    [405, 'read-only'],
    [423, 'busy'],
  ])('of %i is %s', async (status, problem) => {
    const del = remoteOn(fakeServer(inTurn(status))).del('f1')
    await expect(del).rejects.toMatchObject({ problem, status })
  })
})

describe('list', () => {
  test.each([
    [200, 'wrong-server'],
    [405, 'wrong-server'],
    [501, 'wrong-server'],
    [401, 'login'],
    [429, 'busy'],
  ])('of %i is %s', async (status, problem) => {
    const list = remoteOn(fakeServer(inTurn(status))).list('d')
    await expect(list).rejects.toMatchObject({ problem, status })
  })

  test('of half an answer is one to try again, and quotes nothing of it', async () => {
    const half = new Response('<multistatus><response><href>/files/ada/', { status: 207 })
    const error = await remoteOn(fakeServer(inTurn(half)))
      .list('d')
      .catch((reason: unknown) => reason)
    expect(error).toMatchObject({ problem: 'busy', status: 207 })
    expect(error).not.toHaveProperty('cause')
  })
})
