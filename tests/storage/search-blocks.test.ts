import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SavedTalk } from '../../src/note/saved'
import { createSearch, type Search } from '../../src/search/search'
import { segmentOf } from '../../src/search/segment-of'
import { closeDatabase, openDatabase } from '../../src/storage/database'
import * as blocks from '../../src/storage/search-blocks'
import { readSome } from '../../src/storage/search-rows'
import { idsOf, saved } from '../search/saved'
import { newProfile } from './surface'

beforeEach(async () => {
  await closeDatabase()
  newProfile()
})

afterEach(() => vi.unstubAllGlobals())

const TALKS = ['go generics', 'rust', 'grøne energy'].map((title) => saved(title))

async function store(...talks: SavedTalk[]): Promise<void> {
  const database = await openDatabase()
  const tx = database.transaction(['talks', 'notes'], 'readwrite')
  for (const { talk, note } of talks) {
    void tx.objectStore('talks').put(talk)
    void tx.objectStore('notes').put(note)
  }
  await tx.done
}

async function drop(id: string): Promise<void> {
  const database = await openDatabase()
  await database.delete('talks', id)
  await database.delete('notes', id)
}

const keep = (...talks: SavedTalk[]) => blocks.writeBlock(segmentOf(talks), talks)

/** As a fresh page has it. */
async function opened(): Promise<{ search: Search } & blocks.ReadSearch> {
  const search = createSearch()
  const read = await blocks.readSearch(search)
  return { search, ...read }
}

async function keys(): Promise<string[]> {
  return (await openDatabase()).getAllKeys('search')
}

test('what was kept is found again, phrases once their texts are read', async () => {
  await store(...TALKS)
  await keep(...TALKS)
  const { search, state, useless } = await opened()
  expect({ state, useless }).toEqual({ state: 'ready', useless: [] })
  expect(idsOf(search, 'grone')).toEqual(['grøne energy'])
  expect(search.find('"energy grøne"').extent).toBe('wider')
  await blocks.readTexts(search)
  expect(search.find('"energy grøne"')).toMatchObject({ extent: 'exact', hits: [] })
  expect(idsOf(search, '"grøne energy"')).toEqual(['grøne energy'])
})

test('nothing kept is nothing, and the talks are to be gone through', async () => {
  expect((await opened()).state).toBe('ready')
  await store(...Array.from({ length: 201 }, (_, i) => saved(`talk ${i}`)))
  const { search, state } = await opened()
  expect(state).toBe('behind')
  expect(search.size()).toBe(0)
})

test('a removed talk does not come back', async () => {
  await store(...TALKS)
  await keep(...TALKS)
  await drop('rust')
  expect(idsOf((await opened()).search, 'rust')).toEqual([])
})

test('a note that lost its talk stays', async () => {
  await store(...TALKS)
  await keep(...TALKS)
  await (await openDatabase()).delete('talks', 'rust')
  expect(idsOf((await opened()).search, 'rust')).toEqual(['rust'])
})

test('what was written since is there: new talks, and notes that changed', async () => {
  await store(...TALKS)
  await keep(...TALKS)
  const later = '2024-01-01T00:00:00.000Z'
  await store(saved('new talk'), saved('rust', {}, { body: 'on ownership', updatedAt: later }))
  const { search, state } = await opened()
  expect(state).toBe('ready')
  expect(idsOf(search, 'ownership')).toEqual(['rust'])
  expect(idsOf(search, 'new')).toEqual(['new talk'])
})

test('of two pages that wrote the same talk the later one counts', async () => {
  await store(...TALKS)
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime('2024-01-01')
  await keep(saved('rust', {}, { body: 'second' }))
  vi.setSystemTime('2023-01-01')
  await keep(saved('rust', {}, { body: 'first' }), saved('go generics'))
  vi.useRealTimers()
  const { search } = await opened()
  expect(idsOf(search, 'second')).toEqual(['rust'])
  expect(idsOf(search, 'first')).toEqual([])
  expect(idsOf(search, 'go')).toEqual(['go generics'])
})

test.each<
  [string, (record: { key: string; format: number; segment: Record<string, unknown> }) => void]
>([
  [
    'of an older format',
    (record) => {
      record.format = 0
    },
  ],
  [
    'without a part',
    (record) => {
      delete record.segment.postingAt
    },
  ],
  [
    'cut short',
    (record) => {
      record.segment.words = '\ngo\n'
    },
  ],
  [
    'that names talks it has not',
    (record) => {
      ;(record.segment.talks as Uint16Array).fill(77)
    },
  ],
  [
    'with the talks of no one',
    (record) => {
      record.segment.ids = [1, 2, 3]
    },
  ],
  [
    'with a talk twice',
    (record) => {
      record.segment.ids = ['rust', 'rust', 'rust']
    },
  ],
  [
    'that is nothing',
    (record) => {
      record.segment = null as never
    },
  ],
])('a block %s is of no use, and nobody notices', async (_, damage) => {
  await store(...TALKS)
  const key = await keep(...TALKS)
  const database = await openDatabase()
  const record = (await database.get('search', key)) as never as Parameters<typeof damage>[0]
  damage(record)
  await database.put('search', record as never)
  const { search, state, useless } = await opened()
  expect(state).toBe('ready')
  expect(useless).toEqual([key])
  expect(idsOf(search, 'grone')).toEqual(['grøne energy'])
})

test('a block without its text, and a text without its block, are of no use', async () => {
  await store(...TALKS)
  const [first, second] = [await keep(...TALKS), await keep(...TALKS)]
  const database = await openDatabase()
  await database.delete('search', `text ${first}`)
  await database.delete('search', second)
  const { search, useless } = await opened()
  expect(useless.sort()).toEqual([first, second].sort())
  await blocks.dropBlocks(useless)
  expect(await keys()).toEqual([])
  expect(idsOf(search, 'rust')).toEqual(['rust'])
})

test('talks whose text is damaged are taken out, to be made ready again', async () => {
  await store(...TALKS)
  const key = await keep(...TALKS)
  await (await openDatabase()).put('search', { key: `text ${key}`, text: 'short' })
  const { search } = await opened()
  await blocks.readTexts(search)
  expect([...search.ids()]).toEqual([])
  expect(search.find('"rust go"').extent).toBe('exact')
})

test('some talks in the order asked for, without those that are not there', async () => {
  await store(...TALKS)
  const found = await readSome(['rust', 'gone', 'go generics'])
  expect(found.map(({ talk }) => talk.id)).toEqual(['rust', 'go generics'])
})

test('a failure is a failure', async () => {
  vi.stubGlobal('indexedDB', {
    open() {
      throw new DOMException('no', 'SecurityError')
    },
  })
  await closeDatabase()
  await expect(blocks.readSearch(createSearch())).rejects.toMatchObject({ code: 'unavailable' })
})
