import type { IDBPObjectStore } from 'idb'
import type { SavedTalk } from '../note/saved'
import type { Schema, StoreName } from './schema'
import { together } from './talks'
import { type Reading, reading } from './transaction'

/**
 * Everything, in the order of the ids, for a surface that shows it all. Where there is much,
 * `onNewest` hears the talks of the newest conference early, and the rest is read in parts, so that
 * the page can draw and answer in between. Rejects with a `StorageError`.
 */
export function readLibrary(
  onNewest: (saved: SavedTalk[]) => void = () => {},
): Promise<SavedTalk[]> {
  return reading(['talks', 'notes'], async (tx) => {
    if ((await tx.objectStore('talks').count()) > FEW) {
      const newest = await newestConference(tx)
      if (newest.length > 0) onNewest(newest)
    }
    return together(...(await Promise.all([inParts(tx, 'talks'), inParts(tx, 'notes')])))
  })
}

/** So many are read before anybody would notice a delay. */
const FEW = 600

/** Records read at once: some 10 ms of work for the page. */
const PART = 400

/** Ids begin with that of their conference, so its talks stand together. */
async function newestConference(tx: Reading): Promise<SavedTalk[]> {
  const last = await tx.objectStore('talks').index('start').openCursor(null, 'prev')
  const conference = last?.value.conference
  if (!conference) return []
  // '0' follows '/'.
  const ids = IDBKeyRange.bound(`${conference}/`, `${conference}0`, false, true)
  const [talks, notes] = await Promise.all([
    tx.objectStore('talks').getAll(ids),
    tx.objectStore('notes').getAll(ids),
  ])
  return together(talks, notes)
}

async function inParts<Name extends 'talks' | 'notes'>(
  tx: Reading,
  name: Name,
): Promise<Schema[Name]['value'][]> {
  const store: IDBPObjectStore<Schema, StoreName[], Name> = tx.objectStore(name)
  const all: Schema[Name]['value'][] = []
  for (let after: IDBKeyRange | null = null; ; ) {
    const part = await store.getAll(after, PART)
    for (const one of part) all.push(one)
    const last = part.at(-1)
    if (last === undefined || part.length < PART) return all
    after = IDBKeyRange.lowerBound('talkId' in last ? last.talkId : last.id, true)
  }
}
