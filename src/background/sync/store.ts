import { announce } from '../../storage/changes'
import { STORES as TALK_STORES } from '../../storage/removal'
import type { StoreName } from '../../storage/schema'
import { dropUnmarked, putUnmarked, type Writing, writing } from '../../storage/transaction'
import { TRAVELLING, travelKey } from '../../storage/travel'
import { inKey } from '../../sync/kinds'
import type { SyncState, SyncStore, SyncTransaction } from '../../sync/store'
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
  ] as const),
]

/** Writes of records that wait for others are done before the transaction ends. */
async function inOrder<T>(
  tx: Writing,
  written: string[],
  work: (tx: SyncTransaction) => Promise<T>,
): Promise<T> {
  const pending: Promise<unknown>[] = []
  const result = await work(transactionOn(tx, written, pending))
  await Promise.all(pending)
  return result
}

function transactionOn(
  tx: Writing,
  written: string[],
  pending: Promise<unknown>[],
): SyncTransaction {
  const [sync, dirty, documents, outbox, segments] = [
    tx.objectStore('sync'),
    tx.objectStore('dirty'),
    tx.objectStore('documents'),
    tx.objectStore('outbox'),
    tx.objectStore('segments'),
  ]
  const settled = async () => {
    // What was set is there for who reads on.
    await Promise.all(pending.splice(0))
  }
  return {
    state: async () => ((await sync.get(STATE))?.value as SyncState | undefined) ?? null,
    setState: (value) => putUnmarked(sync, { key: STATE, value }),

    async record(key) {
      await settled()
      return readRecord(tx, key)
    },
    setRecord(key, record) {
      written.push(key)
      const work = writeRecord(tx, key, record, new Date().toISOString()).then(async (end) => {
        // Moving a talk into the bin is marked, as it is when the user does it.
        dropUnmarked(dirty, key)
        const stored = end === 'refused' ? await documents.get(key) : undefined
        if (stored) putUnmarked(documents, { ...stored, refused: 'yes' })
      })
      pending.push(work)
    },
    census: async () => {
      const byConference = new Map<string, number>()
      const talks = await tx.objectStore('talks').getAll()
      for (const { conference } of talks)
        if (conference !== null)
          byConference.set(conference, (byConference.get(conference) ?? 0) + 1)
      return { talks: talks.length, byConference }
    },

    dirty: (most) => dirty.getAllKeys(null, Number.isFinite(most) ? most : undefined),
    isDirty: async (key) => (await dirty.getKey(key)) !== undefined,
    setClean: (key) => dropUnmarked(dirty, key),
    async setAllDirty() {
      for (const name of TRAVELLING)
        for (const id of await tx.objectStore(name).getAllKeys()) {
          const key = travelKey(name, id)
          if (key !== null) putUnmarked(dirty, { key })
        }
    },

    document: async (key) => (await documents.get(key)) ?? null,
    setDocument: (key, document) => putUnmarked(documents, { key, ...document }),
    documentKeys: (after, most) =>
      documents.getAllKeys(after === '' ? null : IDBKeyRange.lowerBound(after, true), most),

    async queued(mostBytes) {
      const some: Awaited<ReturnType<SyncTransaction['queued']>> = []
      let bytes = 0
      for (let after = -1; bytes < mostBytes; ) {
        const part = await outbox.getAll(IDBKeyRange.lowerBound(after, true), PART)
        for (const { id = 0, key, update } of part) {
          if (bytes >= mostBytes) break
          some.push({ id, sent: { key, update } })
          bytes += update.length
        }
        if (part.length < PART) break
        after = part.at(-1)?.id ?? after
      }
      return some
    },
    queue: ({ key, update }) => putUnmarked(outbox, { key, update }),
    unqueue(ids) {
      for (const id of ids) dropUnmarked(outbox, id)
    },
    clearQueue: () => dropUnmarked(outbox, IDBKeyRange.lowerBound(0)),

    files: () => segments.getAll(),
    setFile: (file) => putUnmarked(segments, file),
    dropFile: (number) => dropUnmarked(segments, number),
  }
}

const STATE = 'state'

/** Changes read in one go. */
const PART = 200

/** More than this are told as `many`. */
const MANY = 100

/** Tells the surfaces what other devices have changed. */
function tell(keys: readonly string[]): void {
  if (keys.length > MANY) announce({ type: 'many' })
  else
    for (const key of keys) {
      const known = inKey(key)
      if (known && known.kind !== 'merge') announce({ type: known.kind, id: known.id })
    }
}
