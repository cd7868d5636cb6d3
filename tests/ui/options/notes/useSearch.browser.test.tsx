import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SavedTalk } from '../../../../src/note/saved'
import { segmentOf } from '../../../../src/search/segment-of'
import { openDatabase } from '../../../../src/storage/database'
import { writeBlock } from '../../../../src/storage/search-blocks'
import { type Library, libraryOf, withChanges } from '../../../../src/ui/options/library'
import {
  closeSearch,
  type SearchResult,
  useSearch,
} from '../../../../src/ui/options/notes/useSearch'
import { eventually, type Shown, show } from '../../show'
import { newProfile, savedTalk, store } from '../page'

const LOADING: Library = { state: 'loading' }

/** Every result that the hook gave, in the order of the renderings. */
let results: SearchResult[] = []
let shown: Shown | null = null

beforeEach(async () => {
  closeSearch()
  await newProfile()
  results = []
})

afterEach(() => {
  shown?.leave()
  shown = null
})

function Found({ q, library }: { q: string; library: Library }) {
  results.push(useSearch(q, library))
  return null
}

function search(q: string, library: Library): SearchResult {
  if (shown) shown.again(<Found q={q} library={library} />)
  else shown = show(<Found q={q} library={library} />)
  return last()
}

const last = () => results.at(-1) as SearchResult

const TALKS = [
  savedTalk('Kubernetes operators', {}, '- in production'),
  savedTalk('Recipes', {}, '- about kubernetes'),
  savedTalk('Grøne energi'),
]
const [KUBERNETES, RECIPES, GRONE] = TALKS.map(({ talk }) => talk.id)

async function kept(talks: SavedTalk[]): Promise<void> {
  await store(talks)
  await writeBlock(segmentOf(talks), talks)
}

test('nothing asked is everything, and asks nothing of the database', () => {
  expect(search('  ', LOADING)).toEqual({ state: 'all', ids: null, marks: null, corrected: [] })
})

test('on a fresh page the answer comes while the library is still being read', async () => {
  await kept(TALKS)
  expect(search('kuberntes', LOADING)).toMatchObject({ state: 'searching', ids: null })
  await eventually(() => last().state === 'found')
  expect(last()).toMatchObject({ ids: [KUBERNETES, RECIPES], corrected: ['kubernetes'] })
})

test('each key is answered in its own rendering, without a rest of the last answer', async () => {
  const library = libraryOf(TALKS)
  await store(TALKS)
  search('g', library)
  await eventually(() => last().state === 'found')
  for (const q of ['gr', 'gro', 'gron', 'grone']) {
    expect(search(q, library)).toMatchObject({ state: 'found', ids: [GRONE] })
  }
  expect(search('grone x', library)).toMatchObject({ state: 'found', ids: [] })
  expect(search('', library).state).toBe('all')
  expect(results.slice(-6).every(({ state }) => state !== 'searching')).toBe(true)
})

test('a list that stays the same is the same list', async () => {
  await store(TALKS)
  search('gro', libraryOf(TALKS))
  await eventually(() => last().state === 'found')
  const before = last().ids
  expect(search('gron', libraryOf(TALKS)).ids).toBe(before)
})

test('a change of the library is found in the same rendering', async () => {
  await store(TALKS)
  const library = libraryOf(TALKS)
  search('ownership', library)
  await eventually(() => last().state === 'found')
  expect(last().ids).toEqual([])
  const changed = savedTalk('Recipes', {}, '- about ownership')
  const next = withChanges(library, new Map([[changed.talk.id, changed]]))
  expect(search('ownership', next).ids).toEqual([RECIPES])
  const gone = withChanges(next, new Map([[changed.talk.id, null]]))
  expect(search('ownership', gone).ids).toEqual([])
})

test('what was removed while no page was open never shows up', async () => {
  await kept(TALKS)
  const database = await openDatabase()
  await database.delete('talks', RECIPES ?? '')
  await database.delete('notes', RECIPES ?? '')
  search('kubernetes', LOADING)
  await eventually(() => last().state === 'found')
  expect(results.some(({ ids }) => ids?.includes(RECIPES ?? ''))).toBe(false)
  expect(last().ids).toEqual([KUBERNETES])
})

test('without anything kept the library makes the search', async () => {
  const talks = Array.from({ length: 700 }, (_, i) => savedTalk(`Talk ${i}`, {}, '- kernel'))
  await store(talks)
  search('kernel', LOADING)
  await eventually(() => last().ids?.length === 0)
  expect(last().state).toBe('searching')
  search('kernel', libraryOf(talks))
  await eventually(() => last().state === 'found')
  expect(last().ids).toHaveLength(700)
})

test('back at the notes nothing is read again', async () => {
  await kept(TALKS)
  search('grone', LOADING)
  await eventually(() => last().state === 'found')
  act(() => shown?.leave())
  shown = null
  await (await openDatabase()).clear('search')
  expect(search('grone', LOADING)).toMatchObject({ state: 'found', ids: [GRONE] })
})
