import { expect, test } from 'vitest'
import { webdavFolders } from '../../../src/sync/remotes/webdav-folders'
import { webdavServer } from '../../../src/sync/remotes/webdav-server'
import { fakeServer, inTurn } from './fake-server'

function foldersOn(server: { fetch: typeof fetch }) {
  const place = { address: 'https://h/dav', user: 'ada', password: 'secret', fetch: server.fetch }
  return webdavFolders(webdavServer(place))
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
  const server = fakeServer(inTurn(503, 201))
  const folders = foldersOn(server)
  await expect(folders.make('d')).rejects.toMatchObject({ problem: 'busy' })
  expect(folders.has('d')).toBe(false)
  await folders.make('d')
  expect(folders.has('d')).toBe(true)
})
