import { expect, test } from 'vitest'
import { webdavFolders } from '../../../src/sync/remotes/webdav-folders'
import { webdavServer } from '../../../src/sync/remotes/webdav-server'
import { fakeServer, inTurn, multistatus, placeOn } from './fake-server'

function foldersOn(server: { fetch: typeof fetch }) {
  return webdavFolders(webdavServer(placeOn(server)))
}

test('a folder is asked for once, until it is forgotten', async () => {
  const server = fakeServer(inTurn(201))
  const folders = foldersOn(server)
  await folders.make('d/one')
  await folders.make('d/two')
  expect(server.verbs()).toEqual(['MKCOL /dav/d/', 'MKCOL /dav/d/one/', 'MKCOL /dav/d/two/'])
  folders.forget()
  await folders.make('d')
  expect(server.asked).toHaveLength(4)
})

test('a folder that could not be made is not known', async () => {
  const server = fakeServer(inTurn(503, 404, 201))
  const folders = foldersOn(server)
  await expect(folders.make('d')).rejects.toMatchObject({ problem: 'busy' })
  expect(folders.has('d')).toBe(false)
  await folders.make('d')
  expect(folders.has('d')).toBe(true)
})

test.each([403, 500])(
  'a folder that another device makes at the same time is there, whatever (%i) is said',
  async (status) => {
    const server = fakeServer(inTurn(status, multistatus('/dav/d/')))
    await foldersOn(server).make('d')
    expect(server.verbs()).toEqual(['MKCOL /dav/d/', 'PROPFIND /dav/d/'])
  },
)

test.each([403, 409, 507])('a refusal (%i) is one where no folder is there', async (status) => {
  for (const second of [404, 401, 503]) {
    const folders = foldersOn(fakeServer(inTurn(status, second)))
    await expect(folders.make('d')).rejects.toMatchObject({ status })
  }
})
