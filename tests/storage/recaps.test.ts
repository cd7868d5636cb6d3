import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { RecapChange } from '../../src/recap/change'
import type { Change } from '../../src/storage/changes'
import type { SaveState } from '../../src/storage/recap-writer'
import { FakeLocks } from '../fakes/locks'
import { recapOf } from './recap-of'
import { newProfile, openSurface, type Surface, talkOf } from './surface'

const { id: ID } = recapOf()

let page: Surface
let local: ReturnType<typeof newProfile>['local']

beforeEach(async () => {
  local = newProfile().local
  page = await openSurface()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const opening = (base: string, text: string): RecapChange => ({
  type: 'text',
  field: 'opening',
  base,
  text,
})

test('recaps are made, found, listed and removed, and a removal is undone', async () => {
  await page.createRecap(recapOf())
  await page.createRecap(recapOf({ id: 'other', updatedAt: '2023-02-06T09:00:00.000Z' }))
  expect((await page.allRecaps()).map(({ id }) => id)).toEqual(['other', ID])
  expect(await page.getRecap(ID)).toEqual(recapOf())
  const removed = await page.removeRecap(ID)
  expect(removed).toEqual(recapOf())
  expect(await page.getRecap(ID)).toBeNull()
  expect(await page.removeRecap(ID)).toBeNull()
  await page.createRecap(removed ?? expect.unreachable())
  expect(await page.getRecap(ID)).toEqual(recapOf())
})

test('each change is journaled before write returns, and committed then', async () => {
  await page.createRecap(recapOf())
  const states: SaveState['state'][] = []
  const writer = page.createRecapWriter(({ state }) => states.push(state))
  const done = writer.write(ID, opening('', 'Hello'))
  expect(local.length).toBe(1)
  expect(page.journaledText()).toBe(`${ID}\n\nHello`)
  expect((await done).opening).toBe('Hello')
  expect(local.length).toBe(0)
  expect(states).toEqual(['saving', 'saved'])
  expect(await page.getRecap(ID)).toMatchObject({ opening: 'Hello', title: 'Two trips' })
  writer.close()
})

test('typing becomes one entry of the journal for each field', async () => {
  const locks = new FakeLocks()
  vi.stubGlobal('navigator', { locks })
  await page.createRecap(recapOf())
  const writer = page.createRecapWriter(() => {})
  await writer.write(ID, { type: 'choices', value: { tracks: 'every' } })
  const words = (base: string, text: string): RecapChange => {
    return { type: 'section', key: 'fosdem-2023', field: 'words', base, text }
  }
  void writer.write(ID, opening('', 'a'))
  void writer.write(ID, opening('a', 'ab'))
  void writer.write(ID, opening('ab', 'abc'))
  void writer.write(ID, words('', 'x'))
  void writer.write(ID, words('x', 'xy'))
  // The first went into the database at once, and can no longer be joined to.
  expect(local.length).toBe(3)
  await writer.settled()
  expect(await page.getRecap(ID)).toMatchObject({
    opening: 'abc',
    tracks: 'every',
    sections: { 'fosdem-2023': { words: 'xy' } },
  })
})

test('two tabs that write on different fields both win', async () => {
  await page.createRecap(recapOf())
  const other = await openSurface()
  const [one, two] = [page.createRecapWriter(() => {}), other.createRecapWriter(() => {})]
  await Promise.all([
    one.write(ID, opening('', 'Hello')),
    two.write(ID, { type: 'text', field: 'closing', base: '', text: 'Bye' }),
    one.write(ID, { type: 'talk', id: 'a', value: { place: 'out' } }),
    two.write(ID, { type: 'talk', id: 'b', value: { heading: 'B' } }),
  ])
  expect(await page.getRecap(ID)).toMatchObject({
    opening: 'Hello',
    closing: 'Bye',
    talks: { a: { place: 'out' }, b: { heading: 'B' } },
  })
})

test('what a tab that was killed had no time to write is replayed by the next, exactly once', async () => {
  const locks = new FakeLocks()
  vi.stubGlobal('navigator', { locks })
  locks.page = 'first'
  await page.createRecap(recapOf())
  const states: SaveState['state'][] = []
  const writer = page.createRecapWriter(({ state }) => states.push(state))
  const factory = indexedDB
  await page.closeDatabase()
  vi.stubGlobal('indexedDB', undefined)
  // A page that is gone tries nothing again.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  void writer.write(ID, opening('', 'Hello'))
  void writer.write(ID, { type: 'hand', ids: ['b', 'a'] })
  while (states.at(-1) !== 'failed') await null
  vi.useRealTimers()
  vi.stubGlobal('indexedDB', factory)

  const next = await openSurface()
  locks.page = 'next'
  expect(await next.replayRecaps(0)).toBe(0)
  locks.end('first')
  // The notes' journals are others: their replay leaves these alone, and what they have reached.
  await next.replayJournals(0)
  expect(local.length).toBe(2)
  expect(await next.replayRecaps(0)).toBe(2)
  expect(await next.replayRecaps(0)).toBe(0)
  expect(await next.getRecap(ID)).toMatchObject({ opening: 'Hello', hand: ['b', 'a'] })
  expect(local.length).toBe(0)
})

test('how far an old session came is kept as long as its journal waits', async () => {
  const at = '2023-02-05T09:10:00.000Z'
  const entry = { seq: 1, id: ID, at, change: opening('', 'Hello') }
  await page.createRecap(recapOf())
  const database = await page.openDatabase()
  await database.put('sessions', { session: 'old', seq: 1, at })
  local.setItem('talkmark.recap-journal.old.1', JSON.stringify(entry))
  await page.replayJournals(0)
  const heard: Change[] = []
  const end = page.onChange((change) => heard.push(change))
  expect(await page.replayRecaps(0)).toBe(1)
  end()
  expect((await page.getRecap(ID))?.opening).toBe('')
  // This page, too, may have read before the old one had stored it.
  expect(heard).toEqual([{ type: 'recap', id: ID }])
})

test('a database that fails is told, and the text kept until it answers', async () => {
  await page.createRecap(recapOf())
  const states: SaveState[] = []
  const writer = page.createRecapWriter((state) => states.push(state))
  const factory = indexedDB
  await page.closeDatabase()
  vi.stubGlobal('indexedDB', undefined)
  const stored = writer.write(ID, opening('', 'Hello'))
  await vi.waitFor(() =>
    expect(states.at(-1)).toMatchObject({
      state: 'failed',
      journaled: true,
      error: { code: 'unavailable' },
    }),
  )
  expect(page.journaledText()).toContain('Hello')
  vi.stubGlobal('indexedDB', factory)
  writer.retry()
  expect((await stored).opening).toBe('Hello')
  expect(states.at(-1)).toEqual({ state: 'saved' })
})

test('a recap removed in another tab begins again with what this one shows', async () => {
  await page.createRecap(recapOf({ opening: 'Hello' }))
  const other = await openSurface()
  const writer = page.createRecapWriter(() => {})
  const removed = await other.removeRecap(ID)
  await writer.write(ID, opening('Hello', 'Hello there'))
  expect(await other.getRecap(ID)).toMatchObject({ title: 'Two trips', opening: 'Hello there' })
  await other.createRecap(removed ?? expect.unreachable())
  expect(await other.getRecap(ID)).toMatchObject({ opening: 'Hello there' })
})

test('of a removed recap whose tab is gone too, words alone begin another', async () => {
  const entry = (seq: number, change: RecapChange) =>
    local.setItem(
      `talkmark.recap-journal.s.${seq}`,
      JSON.stringify({ seq, id: ID, at: '2023-02-05T09:10:00.000Z', change }),
    )
  entry(1, { type: 'choices', value: { tracks: 'every' } })
  expect(await page.replayRecaps(0)).toBe(1)
  expect(await page.allRecaps()).toEqual([])
  entry(2, opening('', 'Hello'))
  await page.replayRecaps(0)
  expect(await page.getRecap(ID)).toMatchObject({ opening: 'Hello' })
})

test('a talk that was merged is named by the one that it leads to, once', async () => {
  for (const id of ['web/a', 'web/b', 'web/c']) {
    await page.saveTalk(talkOf({ id, url: `https://example.org/${id}`, links: [] }))
  }
  await page.createRecap(
    recapOf({
      source: { kind: 'talks', ids: ['web/c', 'web/a', 'web/b'] },
      talks: { 'web/a': { heading: 'A' }, 'web/c': { place: 'out' } },
    }),
  )
  await page.mergeTalks('web/a', 'web/b')
  const source = { kind: 'talks', ids: ['web/c', 'web/b'] }
  const talks = { 'web/b': { heading: 'A' }, 'web/c': { place: 'out' } }
  expect(await page.getRecap(ID)).toMatchObject({ source, talks })
  expect(await page.allRecaps()).toMatchObject([{ source, talks }])
  await page.splitTalk('web/a')
  expect((await page.getRecap(ID))?.talks).toHaveProperty(['web/a'])

  await page.mergeTalks('web/a', 'web/b')
  const writer = page.createRecapWriter(() => {})
  // What is taken back does not come again from what was chosen for the other.
  await writer.write(ID, { type: 'talk', id: 'web/b', value: {} })
  expect((await page.getRecap(ID))?.talks).toEqual({ 'web/c': { place: 'out' } })
  const hand = await writer.write(ID, { type: 'hand', ids: ['web/a', 'web/c'] })
  expect(hand).toMatchObject({ source, hand: ['web/b', 'web/c'] })
})

test('other pages hear of recaps, and that is no change of a talk', async () => {
  const other = await openSurface()
  const heard: unknown[] = []
  const end = other.onChange((change) => heard.push(change))
  await page.createRecap(recapOf())
  await page.createRecapWriter(() => {}).write(ID, opening('', 'x'))
  await page.removeRecap(ID)
  await vi.waitFor(() => expect(heard).toEqual([1, 2, 3].map(() => ({ type: 'recap', id: ID }))))
  end()
})

test('recaps that can not be read are an error', async () => {
  vi.stubGlobal('indexedDB', undefined)
  await expect(page.allRecaps()).rejects.toMatchObject({ code: 'unavailable' })
  await expect(page.getRecap(ID)).rejects.toMatchObject({ code: 'unavailable' })
})
