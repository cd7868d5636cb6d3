import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SaveState } from '../../src/storage/writer'
import { FakeLocks } from '../fakes/locks'
import { newProfile, openSurface, type Surface, talkOf } from './surface'

const ID = talkOf().id
let page: Surface
let local: ReturnType<typeof newProfile>['local']
let states: SaveState[]

beforeEach(async () => {
  local = newProfile().local
  vi.stubGlobal('navigator', { locks: new FakeLocks() })
  states = []
  page = await openSurface()
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const write = () => page.createWriter((state) => states.push(state))

test('a change is in the journal before the call returns, and leaves it when it is stored', async () => {
  const writer = write()
  const stored = writer.write(ID, { type: 'points', lines: ['- a'] })
  expect(local.length).toBe(1)
  expect(page.journaledText()).toBe(`${ID}\n\n- a`)
  expect(page.journaledText(ID)).toBe('- a')
  expect(page.journaledText('other')).toBe('')
  expect(await stored).toMatchObject({ talkId: ID, body: '- a' })
  expect(local.length).toBe(0)
  expect(states).toEqual([{ state: 'saving' }, { state: 'saved' }])
})

test('changes are stored in order, and each promise gives the note after its own', async () => {
  const writer = write()
  await writer.write(ID, { type: 'verdict', value: null })
  const first = writer.write(ID, { type: 'points', lines: ['- a'] })
  const rest = ['b', 'c', 'd'].map((x) => writer.write(ID, { type: 'points', lines: [`- ${x}`] }))
  expect((await first).body).toBe('- a')
  await writer.settled()
  expect((await Promise.all(rest)).at(-1)?.body).toBe('- a\n- b\n- c\n- d')
})

test('typing on while a write is on its way joins into one entry', async () => {
  const writer = write()
  await writer.write(ID, { type: 'draft', text: 'h' })
  void writer.write(ID, { type: 'draft', text: 'he' })
  void writer.write(ID, { type: 'draft', text: 'hel' })
  void writer.write(ID, { type: 'draft', text: 'hell' })
  const last = writer.write(ID, { type: 'draft', text: 'hello' })
  expect(local.length).toBe(2)
  expect((await last).draft).toBe('hello')
  void writer.write(ID, { type: 'body', base: '', text: 'a' })
  void writer.write(ID, { type: 'body', base: 'a', text: 'ab' })
  void writer.write(ID, { type: 'body', base: 'ab', text: 'abc' })
  expect(local.length).toBe(2)
  await writer.settled()
  expect((await page.getTalk(ID))?.note).toMatchObject({ body: 'abc', draft: 'hello' })
  expect(local.length).toBe(0)
})

test('a draft is not joined across the point that used it up', async () => {
  const writer = write()
  await writer.write(ID, { type: 'draft', text: 'x' })
  void writer.write(ID, { type: 'draft', text: 'one' })
  void writer.write(ID, { type: 'points', lines: ['- one'] })
  void writer.write(ID, { type: 'draft', text: 't' })
  await writer.settled()
  expect((await page.getTalk(ID))?.note).toMatchObject({ body: '- one', draft: 't' })
})

test('a full disk keeps the text in the journal, says so, and the retry stores it', async () => {
  const writer = write()
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError')
  })
  const stored = writer.write(ID, { type: 'points', lines: ['- a'] })
  await vi.waitFor(() => expect(states.at(-1)).toMatchObject({ state: 'failed' }))
  expect(states.at(-1)).toMatchObject({ error: { code: 'full' }, journaled: true })
  void writer.write(ID, { type: 'points', lines: ['- b'] })
  expect(page.journaledText(ID)).toBe('- a\n- b')
  put.mockRestore()
  writer.retry()
  expect((await stored).body).toBe('- a\n- b')
  expect(states.at(-1)).toEqual({ state: 'saved' })
  expect(local.length).toBe(0)
})

test('a failure at the commit is the reason, not the AbortError of its requests', async () => {
  const writer = write()
  await page.openDatabase()
  const commit = vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (
    this: IDBTransaction,
  ) {
    // What a browser does where the disk is full: https://w3c.github.io/IndexedDB/#abort-a-transaction
    const full = new DOMException('', 'QuotaExceededError')
    Object.defineProperty(this, 'error', { value: full, configurable: true })
    this.abort()
    Object.defineProperty(this, 'error', { value: full, configurable: true })
  })
  void writer.write(ID, { type: 'points', lines: ['- a'] })
  await vi.waitFor(() => expect(states.at(-1)).toMatchObject({ state: 'failed' }))
  expect(states.at(-1)).toMatchObject({ error: { code: 'full' } })
  commit.mockRestore()
  writer.retry()
  await writer.settled()
})

test('a database that does not answer is told of after one wait, and tried again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const factory = indexedDB
  const open = vi.fn(() => new IDBOpenDBRequest())
  vi.stubGlobal('indexedDB', { open })
  const writer = write()
  const stored = writer.write(ID, { type: 'points', lines: ['- a'] })
  while (open.mock.calls.length === 0) await new Promise(setImmediate)
  await vi.advanceTimersByTimeAsync(4000)
  expect(states.at(-1)).toMatchObject({ error: { code: 'blocked' }, journaled: true })
  vi.stubGlobal('indexedDB', factory)
  void page.closeDatabase()
  await vi.advanceTimersByTimeAsync(1000)
  expect((await stored).body).toBe('- a')
})

test('it tries again by itself', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const writer = write()
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError')
  })
  const stored = writer.write(ID, { type: 'points', lines: ['- a'] })
  while (states.at(-1)?.state !== 'failed') await new Promise(setImmediate)
  put.mockRestore()
  await vi.advanceTimersByTimeAsync(1000)
  vi.useRealTimers()
  expect((await stored).body).toBe('- a')
})

test('without localStorage it stores all the same, and a failure says that nothing is kept', async () => {
  local.refuse = true
  const writer = write()
  expect((await writer.write(ID, { type: 'draft', text: 'a' })).draft).toBe('a')
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError')
  })
  void writer.write(ID, { type: 'draft', text: 'ab' })
  await vi.waitFor(() => expect(states.at(-1)).toMatchObject({ journaled: false }))
  put.mockRestore()
  writer.retry()
  await writer.settled()
  expect((await page.getTalk(ID))?.note.draft).toBe('ab')
})

test('a closed writer stores what it has and takes no more', async () => {
  const writer = write()
  const stored = writer.write(ID, { type: 'draft', text: 'a' })
  writer.close()
  expect((await stored).draft).toBe('a')
  await expect(writer.write(ID, { type: 'draft', text: 'b' })).rejects.toMatchObject({
    code: 'closed',
  })
})

test('the journal of a living page is left to it; that of a dead one is replayed with its times', async () => {
  const locks = new FakeLocks()
  vi.stubGlobal('navigator', { locks })
  locks.page = 'first'
  const writer = write()
  const factory = indexedDB
  const open = vi.fn(() => new EventTarget())
  vi.stubGlobal('indexedDB', { open })
  // A page that is gone tries nothing again.
  vi.useFakeTimers({
    now: Date.parse('2023-02-04T10:05:00.000Z'),
    toFake: ['Date', 'setTimeout', 'clearTimeout'],
  })
  void writer.write(ID, { type: 'points', lines: ['- a'] })
  void writer.write('web/other', { type: 'draft', text: 'x' })
  while (open.mock.calls.length === 0) await new Promise(setImmediate)
  vi.useRealTimers()
  vi.stubGlobal('indexedDB', factory)

  const next = await openSurface()
  locks.page = 'next'
  expect(await next.replayJournals()).toBe(0)
  locks.end('first')
  expect(await next.replayJournals()).toBe(2)
  expect(await next.replayJournals()).toBe(0)
  expect((await next.getTalk(ID))?.note).toMatchObject({
    body: '- a',
    updatedAt: '2023-02-04T10:05:00.000Z',
  })
  expect(local.length).toBe(0)
})

test('what an earlier surface left is stored before the first change of the next', async () => {
  await write().write(ID, { type: 'draft', base: '', text: 'one' })
  const change = { type: 'points', lines: ['- one'], draft: 'one' }
  const entry = { seq: 1, id: ID, at: '2023-02-04T10:05:00.000Z', change }
  local.setItem('talkmark.journal.earlier.1', JSON.stringify(entry))

  const next = await openSurface()
  const writer = next.createWriter(() => {})
  void writer.write(ID, { type: 'draft', base: '', text: 't' })
  const note = await writer.write(ID, { type: 'draft', base: 't', text: 'tw' })
  expect(note).toMatchObject({ body: '- one', draft: 'tw' })
  expect(local.length).toBe(0)
})

test('what a page leaves that is slow to go is brought in once it has gone, and told of', async () => {
  const locks = new FakeLocks()
  vi.stubGlobal('navigator', { locks })
  locks.page = 'first'
  await write().write(ID, { type: 'draft', base: '', text: 'one' })
  const change = { type: 'points', lines: ['- one'], draft: 'one' }
  const entry = { seq: 2, id: ID, at: '2023-02-04T10:05:00.000Z', change }
  const [session] = await (await page.openDatabase()).getAllKeys('sessions')
  local.setItem(`talkmark.journal.${session}.2`, JSON.stringify(entry))

  const next = await openSurface()
  locks.page = 'next'
  const heard: unknown[] = []
  const end = next.onChange((one) => heard.push(one))
  const typed = { type: 'draft', base: '', text: 'tw' } as const
  expect((await next.createWriter(() => {}).write(ID, typed)).draft).toBe('one\ntw')
  expect(heard).toEqual([])
  locks.end('first')
  await vi.waitFor(() => expect(heard).toContainEqual({ type: 'note', id: ID }))
  expect((await next.getTalk(ID))?.note).toMatchObject({ body: '- one', draft: 'tw' })
  end()
})

test('where that fails, the change is stored all the same', async () => {
  const left = { seq: 1, id: 'web/other', at: 'once', change: { type: 'points' } }
  local.setItem('talkmark.journal.earlier.1', JSON.stringify(left))
  await expect(page.replayJournals()).rejects.toThrow()
  const { draft } = await write().write(ID, { type: 'draft', base: '', text: 'a' })
  expect(draft).toBe('a')
})

test('entries that are none of ours, or damaged, harm nothing and stay', async () => {
  local.setItem('theme', 'dark')
  local.setItem('talkmark.journal.s.1', '{"seq":1')
  local.setItem('talkmark.journal.s.2', 'null')
  expect(await page.replayJournals()).toBe(0)
  expect(local.length).toBe(3)
})

test('a failed replay keeps the journal for the next time', async () => {
  const entry = {
    seq: 1,
    talkId: ID,
    at: '2023-02-04T10:05:00.000Z',
    change: { type: 'draft', text: 'x' },
  }
  local.setItem('talkmark.journal.s.1', JSON.stringify(entry))
  const factory = indexedDB
  vi.stubGlobal('indexedDB', undefined)
  await expect(page.replayJournals()).rejects.toMatchObject({ code: 'unavailable' })
  expect(local.length).toBe(1)
  vi.stubGlobal('indexedDB', factory)
  expect(await page.replayJournals()).toBe(1)
})

test('one journal that cannot be used, or facts, keep no other from being replayed', async () => {
  const entryOf = (change: object) => JSON.stringify({ seq: 1, id: ID, at: '2023-02-04', change })
  local.setItem('talkmark.facts.web/odd', JSON.stringify({ id: 'web/odd' }))
  local.setItem('talkmark.journal.a.1', entryOf({ type: 'points' }))
  local.setItem('talkmark.journal.b.1', entryOf({ type: 'points', lines: ['- whole'] }))
  await expect(page.replayJournals()).rejects.toMatchObject({ code: 'unknown' })
  expect((await page.getTalk(ID))?.note.body).toBe('- whole')
  expect(page.rawJournal()).toEqual([entryOf({ type: 'points' })])
  expect(local.getItem('talkmark.facts.web/odd')).not.toBeNull()
})

test('old sessions are forgotten, but not while their journal waits', async () => {
  const at = '2023-02-04T10:05:00.000Z'
  const entry = { seq: 1, talkId: ID, at, change: { type: 'draft', text: 'x' } }
  local.setItem('talkmark.journal.old.1', JSON.stringify(entry))
  await page.replayJournals()
  const database = await page.openDatabase()
  expect(await database.count('sessions')).toBe(0)
  await database.put('sessions', { session: 'new', seq: 1, at: new Date().toISOString() })
  await page.replayJournals()
  expect(await database.getAllKeys('sessions')).toEqual(['new'])
})
