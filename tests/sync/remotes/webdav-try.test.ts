import { describe, expect, test } from 'vitest'
import { tryWebdav } from '../../../src/sync/remotes/webdav-try'
import { fakeServer, htmlPage, inTurn, multistatus, placeOn } from './fake-server'

describe('a try of a WebDAV folder looks for it first', () => {
  test.each<[string, string, string, (number | Response)[]]>([
    ['no login', 'login', 'https://h/', [401]],
    ['a folder that is not there', 'no-folder', 'https://h/', [404, dav()]],
    ['a server of pages', 'wrong-server', 'https://h/', [404, 200]],
    ['a server that knows no PROPFIND', 'wrong-server', 'https://h/', [405]],
    ['one that knows still less', 'wrong-server', 'https://h/', [501]],
    ['a file', 'no-folder', 'https://h/', [multistatus('/dav')]],
    ['a page over https', 'wrong-server', 'https://h/', [htmlPage()]],
    ['a redirect over https', 'wrong-server', 'https://h/', [302]],
    ['a page over http', 'portal', 'http://h/', [htmlPage()]],
    ['a redirect over http', 'portal', 'http://h/', [302]],
    ['a network that says it is one', 'portal', 'http://h/', [511]],
    ['a server with a rest', 'busy', 'https://h/', [503]],
  ])('%s', async (_, problem, address, answers) => {
    const server = fakeServer(inTurn(...answers))
    const trial = await tryWebdav(placeOn(server, { address }))
    expect(trial).toMatchObject({ works: false, step: 'find', error: { problem } })
    expect(server.asked).toHaveLength(answers.length)
  })
})

test('an address that is none can be reached by nobody', async () => {
  const trial = await tryWebdav(placeOn(fakeServer(inTurn(200)), { address: 'ftp://h' }))
  expect(trial).toMatchObject({ works: false, step: 'find', error: { problem: 'unreachable' } })
})

test('an answer to OPTIONS that never ends keeps nobody waiting', async () => {
  const endless = new Response(new ReadableStream(), { headers: { DAV: '1' } })
  const server = fakeServer(({ method }) => {
    return method === 'OPTIONS' ? endless : new Response(null, { status: 404 })
  })
  expect(await tryWebdav(placeOn(server))).toMatchObject({ error: { problem: 'no-folder' } })
})

test('a folder that is there is written to', async () => {
  const server = fakeServer(({ method }) => {
    return method === 'PROPFIND' ? multistatus('/dav/') : new Response(null, { status: 507 })
  })
  const trial = await tryWebdav(placeOn(server))
  expect(trial).toMatchObject({ works: false, step: 'write', error: { problem: 'full' } })
})

function dav(): Response {
  return new Response(null, { headers: { DAV: '1, 2' } })
}
