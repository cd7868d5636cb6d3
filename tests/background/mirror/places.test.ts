import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ServerPlace, SyncPlace } from '../../../src/messages/sync'
import { fake } from '../../fakes/browser'
import { newProfile } from '../../storage/surface'

const WEBDAV: ServerPlace = {
  kind: 'webdav',
  address: 'https://cloud.example.org/talks/',
  user: 'me',
  password: 'secret',
}
const S3: ServerPlace = {
  kind: 's3',
  address: 'https://s3.example.org/',
  region: 'eu',
  bucket: 'talks',
  folder: '',
  style: 'path',
  user: 'key',
  password: 'secret',
}

const NOON = '2023-02-04T12:00:00.000Z'

let modules: Awaited<ReturnType<typeof load>>

async function load() {
  vi.resetModules()
  const [places, settings, encryption, folders, browser] = await Promise.all([
    import('../../../src/background/mirror/places'),
    import('../../../src/storage/sync-settings'),
    import('../../../src/storage/sync-encryption'),
    import('../../../src/storage/folders'),
    import('../../fakes/browser'),
  ])
  return { ...places, ...settings, ...encryption, ...folders, sites: browser.fake.sites }
}

beforeEach(async () => {
  newProfile()
  fake.reset()
  modules = await load()
  modules.sites.clear()
})
afterEach(() => vi.unstubAllGlobals())

/** The place as it is after an exchange that went well. */
async function joined(place: SyncPlace): Promise<void> {
  await modules.writePlace(place)
  await modules.writeStatus({ ...(await modules.readStatus()), lastSuccess: NOON })
}

test.each([WEBDAV, S3])('copies are kept beside the files of the exchange: %o', async (place) => {
  await joined(place)
  expect(await modules.findMirror('place')).toEqual({ problem: 'permission' })
  modules.sites.add(`${new URL(place.address).origin}/*`)
  const found = await modules.findMirror('place')
  expect(found).toMatchObject({ place: expect.any(Object) })
  await joined({ ...place, password: 'another' })
  expect(await modules.findMirror('place')).toMatchObject({ at: 'at' in found && found.at })
  await joined({ ...place, user: 'other' })
  expect(await modules.findMirror('place')).not.toMatchObject({ at: 'at' in found && found.at })
})

test('nothing that can be read goes beside files that are encrypted, or may be', async () => {
  await joined(WEBDAV)
  modules.sites.add('https://cloud.example.org/*')
  expect(await modules.findMirror('place')).toHaveProperty('place')
  const open = await modules.readEncryption()
  for (const one of [
    { moving: 'encrypting' },
    { vault: 'encrypted', moving: 'opening' },
  ] as const) {
    await modules.writeEncryption({ ...open, ...one })
    expect(await modules.findMirror('place')).toEqual({ problem: 'encrypted' })
  }
  await modules.writeEncryption(open)
  const problem = { what: 'locked', since: NOON, tries: 1 } as const
  await modules.writeStatus({ ...(await modules.readStatus()), problem })
  expect(await modules.findMirror('place')).toEqual({ problem: 'encrypted' })
  // Before the first exchange nobody knows.
  await modules.writePlace(WEBDAV)
  expect(await modules.findMirror('place')).toEqual({ problem: 'busy' })
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
