import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SavedTalk } from '../../src/note/saved'
import { newProfile, openSurface, type Surface, talkOf } from './surface'

let page: Surface

beforeEach(async () => {
  newProfile()
  page = await openSurface()
})

afterEach(() => vi.unstubAllGlobals())

async function store(count: number, conference: string, start: string): Promise<void> {
  const database = await page.openDatabase()
  const tx = database.transaction('talks', 'readwrite')
  for (let i = 0; i < count; i++) {
    const id = `${conference}/${String(i).padStart(4, '0')}`
    void tx.store.put(talkOf({ id, conference, start }))
  }
  await tx.done
}

test('of much, the newest conference is told first, and everything in the end', async () => {
  await store(450, 'a-2026', '2026-01-31T10:00:00+01:00')
  await store(850, 'z-2020', '2020-02-01T10:00:00+01:00')
  await store(1, 'a-20260', '2019-01-01T10:00:00+01:00')
  const early: SavedTalk[][] = []
  const all = await page.readLibrary((newest) => early.push(newest))
  expect(early).toHaveLength(1)
  expect(early[0]).toHaveLength(40)
  expect(new Set(early[0]?.map((one) => one.talk.conference))).toEqual(new Set(['a-2026']))
  expect(all).toHaveLength(1301)
  expect(all.map(({ talk }) => talk.id)).toEqual([...all].map(({ talk }) => talk.id).sort())
})

test('a few are told all at once', async () => {
  await store(20, 'a-2026', '2026-01-31T10:00:00+01:00')
  const onNewest = vi.fn()
  expect(await page.readLibrary(onNewest)).toHaveLength(20)
  expect(onNewest).not.toHaveBeenCalled()
})

test('nothing is nothing, and a failure is a failure', async () => {
  expect(await page.readLibrary(() => {})).toEqual([])
  await page.closeDatabase()
  vi.stubGlobal('indexedDB', {
    open() {
      throw new DOMException('no', 'SecurityError')
    },
  })
  await expect(page.readLibrary(() => {})).rejects.toMatchObject({ code: 'unavailable' })
})
