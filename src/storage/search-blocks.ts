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
 * Fills the search with what was kept ready, the newest blocks first: two pages that wrote the same
 * talk leave two. What is not saved any more is taken out again; talks that are missing, and notes
 * changed since, are read. Each block comes in a task of its own, some 5 ms. Rejects with a
 * `StorageError`.
 */
export async function readSearch(search: Search): Promise<ReadSearch> {
  const useless: string[] = []
  const take = (record: unknown, key: string) => {
    const segment = segmentIn(record)
    if (segment) search.add(segment, key)
    else useless.push(key)
  }
  const [since, saved] = await Promise.all([
    reading(['search'], async (tx) => {
      const keys = (await tx.objectStore('search').getAllKeys()).reverse()
      await Promise.all(keys.map(async (key) => take(await tx.objectStore('search').get(key), key)))
      return keys.map(newestIn).reduce((a, b) => (a > b ? a : b), '')
    }),
    savedIds(),
  ])
  for (const id of [...search.ids()]) if (!saved.has(id)) search.remove(id)
  if (search.size() === 0) return { state: saved.size === 0 ? 'ready' : 'behind', useless }
  const missing = [...saved].filter((id) => !search.has(id))
  const changed = await changedSince(since)
  if (missing.length > MANY || changed.length > MANY) return { state: 'behind', useless }
  for (const one of await readSome([...new Set([...missing, ...changed])])) search.put(one)
  return { state: 'ready', useless }
}

/** Stores a segment; `newest` is the last change of its notes. Returns its key. */
export async function writeBlock(segment: Segment, saved: Iterable<SavedTalk>): Promise<string> {
  let newest = ''
  for (const { note } of saved) if (note.updatedAt > newest) newest = note.updatedAt
  const key = [new Date().toISOString(), newest, crypto.randomUUID()].join(PARTING)
  await writing(['search'], 'relaxed', async (tx) => {
    put(tx.objectStore('search'), { key, format: SEGMENT_FORMAT, segment })
  })
  return key
}

/** Forgets blocks that others stand in for. */
export async function dropBlocks(keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  await writing(['search'], 'relaxed', async (tx) => {
    for (const key of keys) drop(tx.objectStore('search'), key)
  })
}

/** More talks than this are not read one by one. */
const MANY = 200

/** Between the parts of a key: when it was written, the newest change in it, and what makes it unique. */
const PARTING = ' '

function newestIn(key: string): string {
  return key.split(PARTING)[1] ?? ''
}

function segmentIn(record: unknown): Segment | null {
  const { format, segment } = (record ?? {}) as { format?: unknown; segment?: unknown }
  return format === SEGMENT_FORMAT ? readSegment(segment) : null
}

/** Ids of all that is saved: of talks, and of notes that have lost theirs. */
async function savedIds(): Promise<Set<string>> {
  return reading(['talks', 'notes'], async (tx) => {
    const [talks, notes] = await Promise.all([
      tx.objectStore('talks').getAllKeys(),
      tx.objectStore('notes').getAllKeys(),
    ])
    return new Set([...talks, ...notes])
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
