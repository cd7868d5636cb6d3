import type { SavedTalk } from '../note/saved'
import type { Search } from '../search/search'
import { SEGMENT_FORMAT, type Segment } from '../search/segment'
import { readSegment } from '../search/segment-check'
import { readSome } from './search-rows'
import { drop, put, reading, writing } from './transaction'

/** How a search that was read stands to what is saved. */
export interface ReadSearch {
  /** `behind`: so much is missing or has changed that all talks must be gone through first. */
  state: 'ready' | 'behind'
  /** Keys of blocks that are of no use: damaged, or of another version. */
  useless: string[]
}

/**
 * Fills the search with what was kept ready, but for the texts, the newest blocks first: two pages
 * that wrote the same talk leave two. What is not saved any more is taken out again; talks that are
 * missing, and notes changed since, are read. Each block comes in a task of its own. Rejects with a
 * `StorageError`.
 */
export async function readSearch(search: Search): Promise<ReadSearch> {
  const keys = await searchKeys()
  // The blocks come first: each is taken in while the next ones are fetched.
  const [useless, saved, changed] = await Promise.all([
    readBlocks(search, keys),
    savedIds(),
    keys.length === 0 ? [] : changedSince(newestOf(keys)),
  ])
  for (const id of await notSaved([...search.ids()].filter((id) => !saved.has(id)))) {
    search.remove(id)
  }
  const missing = [...saved].filter((id) => !search.has(id))
  if (missing.length > MANY || changed.length > MANY) return { state: 'behind', useless }
  for (const one of await readSome([...new Set([...missing, ...changed])])) search.put(one)
  return { state: 'ready', useless }
}

/**
 * Brings the texts, which phrases are compared with. Rejects with a `StorageError`; talks without
 * their text are then taken out again.
 */
export async function readTexts(search: Search): Promise<void> {
  const lacking = search.shelves().filter(({ segment }) => segment.text === null)
  const keys = lacking.flatMap(({ key }) => key ?? [])
  try {
    await reading(['search'], async (tx) => {
      await Promise.all(
        keys.map(async (key) => {
          const record = await tx.objectStore('search').get(TEXT + key)
          search.addText(key, record?.text)
        }),
      )
    })
  } finally {
    for (const { key, segment } of search.shelves()) {
      if (key !== null && segment.text === null) search.addText(key, null)
    }
  }
}

/** Stores a segment that was made of these talks. Returns its key. */
export async function writeBlock(segment: Segment, saved: Iterable<SavedTalk>): Promise<string> {
  let newest = ''
  for (const { note } of saved) if (note.updatedAt > newest) newest = note.updatedAt
  const key = [new Date().toISOString(), newest, crypto.randomUUID()].join(PARTING)
  await writing(['search'], 'relaxed', async (tx) => {
    const store = tx.objectStore('search')
    put(store, { key, format: SEGMENT_FORMAT, segment: { ...segment, text: null } })
    put(store, { key: TEXT + key, text: segment.text })
  })
  return key
}

/** Forgets blocks that others stand in for. */
export async function dropBlocks(keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  await writing(['search'], 'relaxed', async (tx) => {
    for (const key of keys) {
      drop(tx.objectStore('search'), key)
      drop(tx.objectStore('search'), TEXT + key)
    }
  })
}

/** More talks than this are not read one by one. */
const MANY = 200

/** Between the parts of a key: when it was written, the newest change in it, and what makes it unique. */
const PARTING = ' '

/** A block's text has the block's key after this word, and so comes after all blocks. */
const TEXT = 'text '

/** Keys of all blocks and of their texts. */
function searchKeys(): Promise<string[]> {
  return reading(['search'], (tx) => tx.objectStore('search').getAllKeys())
}

/** Adds all blocks to the search. Returns the keys of those that are of no use. */
function readBlocks(search: Search, keys: readonly string[]): Promise<string[]> {
  const blocks = blocksOf(keys).toReversed()
  const texts = new Set(keys.filter((key) => key.startsWith(TEXT)))
  return reading(['search'], async (tx) => {
    const store = tx.objectStore('search')
    const useless: string[] = []
    await Promise.all(
      blocks.map(async (key) => {
        const segment = texts.delete(TEXT + key) ? segmentIn(await store.get(key)) : null
        if (segment) search.add(segment, key)
        else useless.push(key)
      }),
    )
    for (const key of texts) useless.push(key.slice(TEXT.length))
    return useless
  })
}

function blocksOf(keys: readonly string[]): string[] {
  return keys.filter((key) => !key.startsWith(TEXT))
}

/** The newest change that any of the blocks has. */
function newestOf(keys: readonly string[]): string {
  return blocksOf(keys)
    .map(newestIn)
    .reduce((a, b) => (a > b ? a : b), '')
}

function newestIn(key: string): string {
  return key.split(PARTING)[1] ?? ''
}

function segmentIn(record: unknown): Segment | null {
  const { format, segment } = (record ?? {}) as { format?: unknown; segment?: unknown }
  return format === SEGMENT_FORMAT ? readSegment(segment) : null
}

async function savedIds(): Promise<Set<string>> {
  return new Set(await reading(['talks'], (tx) => tx.objectStore('talks').getAllKeys()))
}

/** Those that are not even a note which has lost its talk. */
function notSaved(ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return Promise.resolve([])
  return reading(['notes'], async (tx) => {
    const notes = await Promise.all(ids.map((id) => tx.objectStore('notes').getKey(id)))
    return ids.filter((_, i) => notes[i] === undefined)
  })
}

/** Ids of the notes changed later than this instant; one more than `MANY` at most. */
function changedSince(instant: string): Promise<string[]> {
  return reading(['notes'], (tx) =>
    tx
      .objectStore('notes')
      .index('updatedAt')
      .getAllKeys(IDBKeyRange.lowerBound(instant, true), MANY + 1),
  )
}
