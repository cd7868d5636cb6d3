import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SyncPlace } from '../../../src/messages/sync'
import { fake } from '../../fakes/browser'
import { newProfile } from '../../storage/surface'

const WEBDAV: SyncPlace = {
  kind: 'webdav',
  address: 'https://cloud.example.org/talks/',
  user: 'me',
  password: 'secret',
}
const S3: SyncPlace = {
  kind: 's3',
  address: 'https://s3.example.org/',
  region: 'eu',
  bucket: 'talks',
  folder: '',
  style: 'path',
  user: 'key',
  password: 'secret',
}

let modules: Awaited<ReturnType<typeof load>>

async function load() {
  vi.resetModules()
  const [places, settings, folders, browser] = await Promise.all([
    import('../../../src/background/mirror/places'),
    import('../../../src/storage/sync-settings'),
    import('../../../src/storage/folders'),
    import('../../fakes/browser'),
  ])
  return { ...places, ...settings, ...folders, sites: browser.fake.sites }
}

beforeEach(async () => {
  newProfile()
  fake.reset()
  modules = await load()
  modules.sites.clear()
})
afterEach(() => vi.unstubAllGlobals())

test.each([WEBDAV, S3])('copies are kept beside the files of the exchange: %o', async (place) => {
  await modules.writePlace(place)
  expect(await modules.findMirror('place')).toEqual({ problem: 'permission' })
  modules.sites.add(`${new URL(place.address).origin}/*`)
  const found = await modules.findMirror('place')
  expect(found).toMatchObject({ place: expect.any(Object) })
  await modules.writePlace({ ...place, password: 'another' })
  expect(await modules.findMirror('place')).toMatchObject({ at: 'at' in found && found.at })
  await modules.writePlace({ ...place, user: 'other' })
  expect(await modules.findMirror('place')).not.toMatchObject({ at: 'at' in found && found.at })
})

test('not in a database, and nowhere where no place is', async () => {
  expect(await modules.findMirror('place')).toEqual({ problem: 'no-place' })
  const { kind: _, ...rest } = WEBDAV
  await modules.writePlace({ ...rest, kind: 'couchdb', database: 'talks' })
  expect(await modules.findMirror('place')).toEqual({ problem: 'couchdb' })
})

test('a folder that was never chosen is none', async () => {
  expect(await modules.findMirror('folder')).toEqual({ problem: 'no-folder' })
})
