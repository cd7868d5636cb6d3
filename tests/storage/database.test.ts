import { forceCloseDatabase } from 'fake-indexeddb'
import { deleteDB, openDB, unwrap } from 'idb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newestVersion } from '../../src/storage/migrations'
import { newProfile, openSurface, type Surface, talkOf } from './surface'

let page: Surface

beforeEach(async () => {
  newProfile()
  page = await openSurface()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('one connection serves all', async () => {
  expect(await page.openDatabase()).toBe(await page.openDatabase())
})

test('a page steps aside for an update, and says that it is outdated', async () => {
  await page.saveTalk(talkOf())
  const newer = await openDB('talkmark', newestVersion() + 1)
  expect(newer.version).toBe(newestVersion() + 1)
  await expect(page.getTalk(talkOf().id)).rejects.toMatchObject({ code: 'outdated' })
})

test('a page whose database was deleted under it begins a new one', async () => {
  await page.saveTalk(talkOf())
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('talkmark')
    request.onsuccess = resolve
    request.onerror = reject
    request.onblocked = reject
  })
  expect(await page.getTalk(talkOf().id)).toBeNull()
  expect((await page.saveTalk(talkOf())).created).toBe(true)
})

test('a connection that the browser closed is opened again', async () => {
  const database = await page.openDatabase()
  database.close()
  expect((await page.saveTalk(talkOf())).created).toBe(true)
  const again = await page.openDatabase()
  expect(again).not.toBe(database)
  // As when the user clears the site's data: https://w3c.github.io/IndexedDB/#closing-connection
  forceCloseDatabase(unwrap(again) as never)
  expect(await page.openDatabase()).not.toBe(again)
})

test('an opening that gets no answer is blocked, and still serves when it comes', async () => {
  // A page that does not step aside holds up a deletion, and that every opening after it.
  const stubborn = await openDB('talkmark', newestVersion())
  void deleteDB('talkmark')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const first = page.saveTalk(talkOf())
  first.catch(() => {})
  await vi.advanceTimersByTimeAsync(5000)
  await expect(first).rejects.toMatchObject({ code: 'blocked' })
  const second = page.saveTalk(talkOf())
  stubborn.close()
  vi.useRealTimers()
  expect((await second).created).toBe(true)
})

test('a browser without a database is unavailable', async () => {
  vi.stubGlobal('indexedDB', undefined)
  await expect(page.openDatabase()).rejects.toMatchObject({ code: 'unavailable' })
})

test.each([
  ['QuotaExceededError', 'full'],
  ['UnknownError', 'corrupt'],
  ['SecurityError', 'unavailable'],
  ['VersionError', 'outdated'],
  ['AbortError', 'closed'],
  ['SomethingNew', 'unknown'],
])('%s at the opening is %s, and the next try is a new one', async (name, code) => {
  const factory = indexedDB
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('', name)
    },
  })
  const failure = page.saveTalk(talkOf())
  await expect(failure).rejects.toMatchObject({ code, cause: { name } })
  await expect(failure).rejects.toBeInstanceOf(page.StorageError)
  vi.stubGlobal('indexedDB', factory)
  expect((await page.saveTalk(talkOf())).created).toBe(true)
})
