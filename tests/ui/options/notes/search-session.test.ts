import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SavedTalk } from '../../../../src/note/saved'
import { closeDatabase, openDatabase } from '../../../../src/storage/database'
import {
  createSearchSession,
  type SearchSession,
} from '../../../../src/ui/options/notes/search-session'
import { idsOf, saved } from '../../../search/saved'
import { newProfile } from '../../../storage/surface'

let sessions: SearchSession[] = []

beforeEach(async () => {
  await closeDatabase()
  newProfile()
})

afterEach(() => {
  for (const session of sessions) session.close()
  sessions = []
  vi.unstubAllGlobals()
})

const library = (...talks: SavedTalk[]) => new Map(talks.map((one) => [one.talk.id, one]))

async function store(talks: ReadonlyMap<string, SavedTalk>): Promise<void> {
  const database = await openDatabase()
  const tx = database.transaction(['talks', 'notes'], 'readwrite')
  void tx.objectStore('talks').clear()
  void tx.objectStore('notes').clear()
  for (const { talk, note } of talks.values()) {
    void tx.objectStore('talks').put(talk)
    void tx.objectStore('notes').put(note)
  }
  await tx.done
}

function fresh(): SearchSession {
  const session = createSearchSession()
  sessions.push(session)
  return session
}

/** The session of a page that shows these talks, when it has taken them all in. */
async function pageWith(talks: ReadonlyMap<string, SavedTalk>): Promise<SearchSession> {
  const session = fresh()
  session.open('soon')
  session.follow(talks)
  await vi.waitFor(() => {
    expect(session.state()).toBe('ready')
    expect([...session.search.ids()].sort()).toEqual([...talks.keys()].sort())
    for (const one of talks.values()) expect(session.search.isCurrent(one)).toBe(true)
  })
  return session
}

const many = (count: number, body = '') =>
  library(
    ...Array.from({ length: count }, (_, i) => saved(`talk ${i}`, {}, { body: `${body} ${i}` })),
  )

async function blockKeys(): Promise<string[]> {
  const all = await (await openDatabase()).getAllKeys('search')
  return all.filter((key) => !key.startsWith('text '))
}

test('the next page finds what this one kept, before it knows the library', async () => {
  const talks = many(1200, 'kernel')
  await store(talks)
  await (await pageWith(talks)).keep()
  expect(await blockKeys()).toHaveLength(3)
  const next = fresh()
  next.open('soon')
  await vi.waitFor(() => expect(next.state()).toBe('ready'))
  expect(next.search.find('kernel').hits).toHaveLength(1200)
})

test('without anything kept, what is ready so far is found while the rest is made', async () => {
  const talks = many(1200, 'kernel')
  await store(talks)
  const session = fresh()
  const counts: number[] = []
  session.listen(() => {
    if (session.state() === 'filling') counts.push(session.search.find('kernel').hits.length)
  })
  session.open('soon')
  session.follow(talks)
  await vi.waitFor(() => expect(session.state()).toBe('ready'))
  expect(counts).toContain(512)
  expect(session.search.find('kernel').hits).toHaveLength(1200)
})

test('a change of the library is found at once', async () => {
  const talks = many(40, 'kernel')
  await store(talks)
  const session = await pageWith(talks)
  const version = session.version()
  const changed = new Map(talks).set('talk 1', saved('talk 1', {}, { body: 'ownership' }))
  changed.delete('talk 2')
  session.follow(changed)
  expect(session.version()).not.toBe(version)
  expect(idsOf(session.search, 'ownership')).toEqual(['talk 1'])
  expect(session.search.has('talk 2')).toBe(false)
})

test('many changes at once are taken in too, and one in the midst of them', async () => {
  const talks = many(600, 'kernel')
  await store(talks)
  const session = await pageWith(talks)
  const tagged = many(600, 'tagged')
  session.follow(tagged)
  const last = new Map(tagged).set('talk 5', saved('talk 5', {}, { body: 'ownership' }))
  last.delete('talk 6')
  session.follow(last)
  await vi.waitFor(() => expect(session.search.find('tagged').hits).toHaveLength(598))
  expect(session.search.find('kernel').hits).toHaveLength(0)
  expect(idsOf(session.search, 'ownership')).toEqual(['talk 5'])
  expect(session.search.has('talk 6')).toBe(false)
})

test('what is stale in the blocks is put right by the library, and kept so', async () => {
  const talks = many(30, 'kernel')
  await store(talks)
  await (await pageWith(talks)).keep()
  // As a merge of two notes leaves it: another text, the same time of its last change.
  const merged = new Map(talks).set('talk 3', saved('talk 3', {}, { body: 'merged' }))
  await store(merged)
  await (await pageWith(merged)).keep()
  const next = fresh()
  next.open('soon')
  await vi.waitFor(() => expect(next.state()).toBe('ready'))
  expect(idsOf(next.search, 'merged')).toEqual(['talk 3'])
})

test('the words of a removed talk do not stay in the database', async () => {
  const talks = many(30, 'kernel')
  talks.set('secret', saved('secret', {}, { body: 'zanzibar' }))
  await store(talks)
  const page = await pageWith(talks)
  await page.keep()
  const written = async () => JSON.stringify(await (await openDatabase()).getAll('search'))
  expect(await written()).toContain('zanzibar')
  const without = new Map(talks)
  without.delete('secret')
  await store(without)
  page.follow(without)
  await page.keep()
  expect(await written()).not.toContain('zanzibar')
  expect(page.search.size()).toBe(30)
})

test('changes one by one leave few blocks behind', async () => {
  let talks = many(100, 'kernel')
  await store(talks)
  const page = await pageWith(talks)
  await page.keep()
  for (let i = 0; i < 20; i++) {
    talks = new Map(talks).set(`talk ${i}`, saved(`talk ${i}`, {}, { body: `version ${i}` }))
    page.follow(talks)
    await page.keep()
  }
  expect((await blockKeys()).length).toBeLessThanOrEqual(7)
  await store(talks)
  const next = await pageWith(talks)
  expect(next.search.find('version').hits).toHaveLength(20)
  expect(next.search.find('kernel').hits).toHaveLength(80)
})

test('two pages that keep the same talks at once do each other no harm', async () => {
  const talks = many(30, 'kernel')
  await store(talks)
  const [one, other] = [await pageWith(talks), await pageWith(talks)]
  await Promise.all([one.keep(), other.keep()])
  expect(await blockKeys()).toHaveLength(2)
  const next = await pageWith(talks)
  expect(next.search.find('kernel').hits).toHaveLength(30)
  await next.keep()
  expect(await blockKeys()).toHaveLength(1)
})

test('damaged blocks are replaced', async () => {
  const talks = many(30, 'kernel')
  await store(talks)
  await (await pageWith(talks)).keep()
  const database = await openDatabase()
  const [key = ''] = await blockKeys()
  await database.put('search', { key, format: 1, segment: { ids: 'none' } })
  const page = await pageWith(talks)
  expect(page.search.find('kernel').hits).toHaveLength(30)
  await page.keep()
  expect(await blockKeys()).toHaveLength(1)
  expect(await blockKeys()).not.toEqual([key])
})

test('without a database the library alone makes the search', async () => {
  await closeDatabase()
  vi.stubGlobal('indexedDB', {
    open() {
      throw new DOMException('no', 'SecurityError')
    },
  })
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const page = await pageWith(many(30, 'kernel'))
  expect(page.search.find('kernel').hits).toHaveLength(30)
  await page.keep()
  expect(warned).toHaveBeenCalledOnce()
  warned.mockRestore()
})
