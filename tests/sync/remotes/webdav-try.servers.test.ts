import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { webdavRemote } from '../../../src/sync/remotes/webdav'
import { tryWebdav } from '../../../src/sync/remotes/webdav-try'
import { SERVERS } from '../servers/all'
import { freePort } from '../servers/free-port'
import {
  noSuchPage,
  pagesOnly,
  portalPage,
  portalRedirect,
  silent,
  startPageServer,
} from '../servers/page-server'
import { readOnlyRclone } from '../servers/rclone'
import { FOLDERS, PASSWORD, type RunningServer, startServer, USER } from '../servers/server'

const login = { user: USER, password: PASSWORD }

describe.each(SERVERS)('a try on $name', (kind) => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer(kind)
  })
  afterAll(() => server?.stop())

  const at = (folder: string, password = PASSWORD) => ({
    address: server.address + folder,
    user: USER,
    password,
  })

  test.each(['', FOLDERS.plain, `${FOLDERS.plain}/`, FOLDERS.odd])(
    'of "%s" works',
    async (name) => {
      expect(await tryWebdav(at(name))).toEqual({ works: true })
      expect(await webdavRemote(at(name)).list('t')).toEqual([])
    },
  )

  test('with a wrong password is one of the login', async () => {
    const trial = await tryWebdav(at(FOLDERS.plain, 'wrong'))
    expect(trial).toMatchObject({ step: 'find', error: { problem: 'login', status: 401 } })
  })

  test('with no login is one of the login', async () => {
    const trial = await tryWebdav({ ...at(FOLDERS.plain, ''), user: '' })
    expect(trial).toMatchObject({ step: 'find', error: { problem: 'login', status: 401 } })
  })

  test.each(['nowhere', 'no/where', `${FOLDERS.plain}/nowhere/`])('finds no %s', async (name) => {
    const trial = await tryWebdav(at(name))
    expect(trial).toMatchObject({ step: 'find', error: { problem: 'no-folder' } })
  })

  test('of a file does not work, each server in its own words', async () => {
    await webdavRemote(at('')).put('file', new Uint8Array([1]))
    expect(await tryWebdav(at('file'))).toMatchObject({ works: false, step: 'find' })
  })
})

describe.each([...SERVERS.filter(({ name }) => name !== 'rclone'), readOnlyRclone])(
  'a try on $name',
  (kind) => {
    test('of a folder that may be read alone', async () => {
      const server = await startServer(kind)
      try {
        const trial = await tryWebdav({ ...login, address: server.address + FOLDERS.readOnly })
        expect(trial).toMatchObject({ step: 'write', error: { problem: 'read-only' } })
      } finally {
        await server.stop()
      }
    })
  },
)

describe('a try on what is no WebDAV server', () => {
  test.each([
    ['pages', pagesOnly, 'wrong-server'],
    ['no such page', noSuchPage, 'wrong-server'],
    ["a network's page", portalPage, 'portal'],
    ["a redirect to a network's page", portalRedirect, 'portal'],
    ['silence', silent, 'unreachable'],
  ] as const)('%s', async (_, answer, problem) => {
    const server = await startPageServer(answer)
    try {
      const trial = await tryWebdav({ ...login, address: `${server.address}dav`, patience: 300 })
      expect(trial).toMatchObject({ step: 'find', error: { problem } })
    } finally {
      await server.stop()
    }
  })

  test('nobody', async () => {
    const address = `http://127.0.0.1:${await freePort()}/dav`
    const trial = await tryWebdav({ ...login, address })
    expect(trial).toMatchObject({ step: 'find', error: { problem: 'unreachable' } })
  })
})
