import { openDB } from 'idb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newestVersion } from '../../src/storage/migrations'
import { newProfile, openSurface, talkOf } from '../storage/surface'

let fake: typeof import('../fakes/browser').fake

beforeEach(async () => {
  newProfile()
  vi.stubGlobal('addEventListener', () => {})
  vi.resetModules()
  fake = (await import('../fakes/browser')).fake
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test.each(['onInstalled', 'onStartup'] as const)('%s makes the database ready', async (event) => {
  await import('../../src/background/index')
  await fake.fire(event, { reason: 'update' })
  const databases = await indexedDB.databases()
  expect(databases).toEqual([{ name: 'talkmark', version: newestVersion() }])
  // Nothing stays open that would hold up the next update.
  const next = await openDB('talkmark', newestVersion() + 1, {
    blocked: () => expect.unreachable('the background still holds the database'),
  })
  next.close()
})

test('what has been in the bin for a month goes when the browser starts', async () => {
  const page = await openSurface()
  await page.saveTalk(talkOf())
  await page.removeTalk(talkOf().id)
  const [entry] = await page.readBin()
  const database = await page.openDatabase()
  const old = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000).toISOString()
  await database.put('bin', { ...(entry ?? expect.unreachable()), removedAt: old })
  await page.closeDatabase()
  await import('../../src/background/index')
  const { fake: own } = await import('../fakes/browser')
  await own.fire('onStartup')
  expect(await page.readBin()).toEqual([])
  await page.closeDatabase()
})

test('a database that will not open does not fail the listener', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  vi.stubGlobal('indexedDB', undefined)
  await import('../../src/background/index')
  await fake.fire('onInstalled', { reason: 'install' })
  expect(warn).toHaveBeenCalledOnce()
})
