import type { IDBPObjectStore } from 'idb'
import type { SavedTalk } from '../note/saved'
import type { Talk } from '../talk/talk'
import { together } from './read-talks'
import type { Schema, StoreName } from './schema'
import { type Reading, reading } from './transaction'

/**
 * Everything, in the order of the ids, for a surface that shows it all. Where there is much,
 * `onNewest` hears the first talks of the newest conference early, enough to fill a screen, and the
 * rest is read in parts, so that the page can draw and answer in between. Rejects with a
 * `StorageError`.
 */
export function readLibrary(
  onNewest: (saved: SavedTalk[]) => void = () => {},
): Promise<SavedTalk[]> {
  return reading(['talks', 'notes'], async (tx) => {
    // Not `count`, which goes through all of them.
    if ((await tx.objectStore('talks').getAllKeys(null, FEW + 1)).length > FEW) {
      const newest = await newestConference(tx)
      if (newest.length > 0) onNewest(newest)
    }
    return together(...(await Promise.all([inParts(tx, 'talks'), inParts(tx, 'notes')])))
  })
}

/** All records of a store, read in parts, so that the page can draw and answer in between. */
export async function inParts<Name extends WholeStore>(
  tx: Reading,
  name: Name,
): Promise<Schema[Name]['value'][]> {
  const all: Schema[Name]['value'][] = []
  await eachPart(tx, name, (part) => {
    for (const one of part) all.push(one)
  })
  return all
}

/** As `inParts`, for what looks at each record once: no more than a part is held at a time. */
export async function eachPart<Name extends WholeStore>(
  tx: Reading,
  name: Name,
  see: (part: Schema[Name]['value'][]) => void,
): Promise<void> {
  const store: IDBPObjectStore<Schema, StoreName[], Name> = tx.objectStore(name)
  for (let after: IDBKeyRange | null = null; ; ) {
    const part = await store.getAll(after, PART)
    see(part)
    const last = part.at(-1)
    if (last === undefined || part.length < PART) return
    after = IDBKeyRange.lowerBound(keyOf(last), true)
  }
}

/**
 * The best of all talks, as `pick` finds them among some: of thousands no more are held than a part and
 * those.
 */
export async function pickTalks(tx: Reading, pick: (talks: Talk[]) => Talk[]): Promise<Talk[]> {
  let best: Talk[] = []
  await eachPart(tx, 'talks', (part) => {
    best = pick([...best, ...part])
  })
  return best
}

type WholeStore =
  | 'talks'
  | 'notes'
  | 'versions'
  | 'merges'
  | 'recaps'
  | 'templates'
  | 'views'
  | 'writers'
  | 'authors'

function keyOf(record: Schema[WholeStore]['value']): IDBValidKey {
  if ('id' in record) return record.id
  return 'at' in record ? [record.talkId, record.at] : record.talkId
}

/** So many are read before anybody would notice a delay. */
const FEW = 600

/** Records read at once: some 10 ms of work for the page. */
const PART = 400

/** Talks that fill a screen. */
const SCREEN = 40

/** The longest time that a conference takes, in ms: talks of another one may stand in between. */
const LONGEST_CONFERENCE = 14 * 24 * 60 * 60 * 1000

/** The first talks of the conference whose last talk is the newest of all. */
async function newestConference(tx: Reading): Promise<SavedTalk[]> {
  const byStart = tx.objectStore('talks').index('start')
  const last = (await byStart.openCursor(null, 'prev'))?.value
  const end = Date.parse(last?.start ?? '')
  if (!last?.conference || Number.isNaN(end)) return []
  const since = new Date(end - LONGEST_CONFERENCE).toISOString().slice(0, 10)
  const around = await byStart.getAll(IDBKeyRange.lowerBound(since), 2 * SCREEN)
  const talks = around.filter((talk) => talk.conference === last.conference).slice(0, SCREEN)
  const notes = await Promise.all(talks.map((talk) => tx.objectStore('notes').get(talk.id)))
  return together(
    talks,
    notes.filter((note) => note !== undefined),
  )
}
