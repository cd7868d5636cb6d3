import type { StoreValue } from 'idb'
import { announceEach } from '../../storage/changes'
import { STORES as TALK_STORES } from '../../storage/removal'
import type { Schema, StoreName } from '../../storage/schema'
import { QUEUED, unsentKey } from '../../storage/sync-settings'
import { dropUnmarked, putUnmarked, type Writing, writing } from '../../storage/transaction'
import { TRAVELLING, travelKey } from '../../storage/travel'
import { inKey } from '../../sync/kinds'
import type { SyncState, SyncStore, SyncTransaction } from '../../sync/store'
import { dropAll, readAhead } from './ahead'
import { creditsOn } from './credits'
import { readRecord, writeRecord } from './records'

/**
 * What the exchange keeps, in the user's own database. Committed to the system, not to the disk: after
 * a loss of power the newest may be missing, which looks like a restored copy and is treated as one.
 */
export function databaseStore(): SyncStore {
  return {
    async transaction(work) {
      const written: string[] = []
      let refused: { reason: unknown } | null = null
      try {
        const result = await writing(STORES, 'relaxed', async (tx) => {
          written.length = 0
          try {
            return await inOrder(tx, written, work)
          } catch (reason) {
            // The work's own word, as that it has to ask first; the storage would make a failure of it.
            if (!(reason instanceof DOMException)) refused = { reason }
            throw reason
          }
        })
        tell(written)
        return result
      } catch (error) {
        throw refused === null ? error : (refused as { reason: unknown }).reason
      }
    },
  }
}

const STORES: readonly StoreName[] = [
  ...TALK_STORES,
  ...([
    'recaps',
    'templates',
    'views',
    'dirty',
    'documents',
    'outbox',
    'segments',
    'sync',
    'writers',
    'authors',
  ] as const),
]

/** What is written together at the end, is there before the transaction ends. */
async function inOrder<T>(
  tx: Writing,
  written: string[],
  work: (tx: SyncTransaction) => Promise<T>,
): Promise<T> {
  const pending = { writes: [], cleaned: new Set<string>(), queue: [], unqueued: 0 }
  const result = await work(transactionOn(tx, written, pending))
  await settle(tx, pending)
  return result
}

/** What waits to be written, as it is written together. */
interface Pending {
  /** Of records: these wait for what they read. */
  writes: Promise<unknown>[]
  /** Keys whose marks go. */
  cleaned: Set<string>
  /** For the outbox. */
  queue: Queued[]
  /** How many changes have gone from there. */
  unqueued: number
}

async function settle(tx: Writing, pending: Pending): Promise<void> {
  await Promise.all(pending.writes.splice(0))
  const cleaned = new Set(pending.cleaned)
  pending.cleaned.clear()
  await dropAll(tx.objectStore('dirty'), cleaned)
  const queue = pending.queue.splice(0)
  for (const changes of inParts(queue)) putUnmarked(tx.objectStore('outbox'), { changes })
  const more = queue.length - pending.unqueued
  pending.unqueued = 0
  if (more !== 0) await countQueued(tx, more)
}

/** Kept beside them, for who counts them without reading them. */
async function countQueued(tx: Writing, more: number): Promise<void> {
  const known = (await tx.objectStore('sync').get(QUEUED))?.value as number | undefined
  putUnmarked(tx.objectStore('sync'), { key: QUEUED, value: (known ?? 0) + more })
}

/** A change for the outbox, and the bytes of it that will be sent. */
type Queued = StoreValue<Schema, 'outbox'>['changes'][number] & { bytes: number }

/** So that a file is filled with them as it should be (`sync/push.ts`), and each is stored quickly. */
function inParts(changes: readonly Queued[]): Omit<Queued, 'bytes'>[][] {
  const parts: Omit<Queued, 'bytes'>[][] = []
  let [room, storedRoom] = [0, 0]
  for (const { bytes, ...change } of changes) {
    if (room <= 0 || storedRoom <= 0) {
      parts.push([])
      ;[room, storedRoom] = [MOST_SENT, MOST_STORED]
    }
    parts.at(-1)?.push(change)
    room -= bytes
    storedRoom -= change.update?.length ?? 0
  }
  return parts
}

const MOST_SENT = 256 * 1024

/** Chromium makes a file of its own of what is larger than 64 KB, which takes some ms. */
const MOST_STORED = 40 * 1024

function transactionOn(tx: Writing, written: string[], pending: Pending): SyncTransaction {
  const [sync, dirty, documents, outbox, segments] = [
    tx.objectStore('sync'),
    tx.objectStore('dirty'),
    tx.objectStore('documents'),
    tx.objectStore('outbox'),
    tx.objectStore('segments'),
  ]
  const ahead = {
    dirty: readAhead(dirty),
    documents: readAhead(documents),
    talks: readAhead(tx.objectStore('talks')),
    notes: readAhead(tx.objectStore('notes')),
  }
  const credits = creditsOn(tx)
  // What was set is there for who reads on.
  const settled = () => settle(tx, pending)
  const setDocument = (document: StoreValue<Schema, 'documents'>) => {
    putUnmarked(documents, document)
    ahead.documents.set(document.key, document)
  }
  const clean = (key: string) => {
    pending.cleaned.add(key)
    ahead.dirty.set(key, undefined)
  }
  const own = async (key: string) => {
    const stored = await ahead.documents.get(key)
    if (!stored) throw new Error('A document that is queued is gone.')
    return stored.own
  }
  return {
    state: async () => ((await sync.get(STATE))?.value as SyncState | undefined) ?? null,
    setState: (value) => putUnmarked(sync, { key: STATE, value }),

    async expect(keys) {
      const ids = keys.flatMap((key) => {
        const known = inKey(key)
        return known?.kind === 'talk' ? [known.id] : []
      })
      await Promise.all([
        ahead.dirty.expect(keys),
        ahead.documents.expect(keys),
        ahead.talks.expect(ids),
        ahead.notes.expect(ids),
        credits.expect(ids),
      ])
    },

    async record(key) {
      if (pending.writes.length > 0) await settled()
      return readRecord(tx, key, ahead)
    },
    setRecord(key, record) {
      written.push(key)
      const work = writeRecord(tx, key, record, ahead, new Date().toISOString()).then(
        async (end) => {
          // Moving a talk into the bin is marked, as it is when the user does it.
          clean(key)
          const stored = end === 'refused' ? await ahead.documents.get(key) : undefined
          if (stored) setDocument({ ...stored, refused: 'yes' })
        },
      )
      pending.writes.push(work)
    },
    census: async () => {
      const byConference = new Map<string, number>()
      const talks = await tx.objectStore('talks').getAll()
      for (const { conference } of talks)
        if (conference !== null)
          byConference.set(conference, (byConference.get(conference) ?? 0) + 1)
      return { talks: talks.length, byConference }
    },

    writer: credits.writer,
    credits: credits.read,
    setCredits: credits.set,

    async dirty(most) {
      await settled()
      return dirty.getAllKeys(null, Number.isFinite(most) ? most : undefined)
    },
    isDirty: async (key) => (await ahead.dirty.get(key)) !== undefined,
    setClean: clean,
    async recordKeys(after, most) {
      const keys = new Set<string>()
      for (const name of TRAVELLING)
        for (const id of await tx.objectStore(name).getAllKeys()) {
          const key = travelKey(name, id)
          if (key !== null && key > after) keys.add(key)
        }
      return [...keys].sort().slice(0, most)
    },

    document: async (key) => (await ahead.documents.get(key)) ?? null,
    setDocument: (key, document) => setDocument({ key, ...document }),
    documentKeys: (after, most) =>
      documents.getAllKeys(
        after === '' ? null : IDBKeyRange.lowerBound(after, true),
        Number.isFinite(most) ? most : undefined,
      ),

    async queued(mostBytes) {
      await settled()
      const some: Awaited<ReturnType<SyncTransaction['queued']>> = []
      let bytes = 0
      for (let after = -1; bytes < mostBytes; ) {
        const part = await outbox.getAll(IDBKeyRange.lowerBound(after, true), PART)
        for (const { id = 0, changes } of part) {
          if (bytes >= mostBytes) break
          await ahead.documents.expect(
            changes.flatMap(({ key, update }) => (update === null ? [key] : [])),
          )
          for (const { key, update } of changes) {
            const sent = { key, update: update ?? (await own(key)) }
            some.push({ id, sent })
            bytes += sent.update.length
          }
        }
        if (part.length < PART) break
        after = part.at(-1)?.id ?? after
      }
      return some
    },
    queuedCount: () => outbox.count(),
    queue: (sent) => void pending.queue.push({ ...sent, bytes: sent.update.length }),
    queueOwn: (key, bytes) => void pending.queue.push({ key, update: null, bytes }),
    unqueue(ids) {
      for (const id of new Set(ids)) dropUnmarked(outbox, id)
      // Each of its changes has named its entry.
      pending.unqueued += ids.length
    },
    clearQueue() {
      pending.queue.length = 0
      pending.unqueued = 0
      dropUnmarked(outbox, IDBKeyRange.lowerBound(0))
      dropUnmarked(sync, QUEUED)
    },

    files: () => segments.getAll(),
    setFile(file) {
      putUnmarked(segments, file)
      if (file.sent === 'yes') dropUnmarked(sync, unsentKey(file.number))
      else putUnmarked(sync, { key: unsentKey(file.number), value: 'yes' })
    },
    dropFile(number) {
      dropUnmarked(segments, number)
      dropUnmarked(sync, unsentKey(number))
    },
  }
}

const STATE = 'state'

/** Records of the outbox read in one go, each with up to some hundred changes. */
const PART = 10

/** Tells the surfaces what other devices have changed. */
function tell(keys: readonly string[]): void {
  announceEach(keys, (key) => {
    const known = inKey(key)
    return known && known.kind !== 'merge' ? { type: known.kind, id: known.id } : null
  })
}
