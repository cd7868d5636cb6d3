import { cipherOf } from './cipher'
import { partsIn } from './document'
import { beforeTelling } from './failsafe'
import { foldIn, kindOf } from './fold'
import { folderOf, segmentName } from './layout'
import { putTogether } from './parts'
import type { Answer } from './question'
import type { Remote } from './remote'
import { type Bytes, sealed } from './segment'
import type { SyncStore, SyncTransaction } from './store'

/** Records taken in within one transaction: some 50 ms of work, which holds up what the user types. */
const BATCH = 50

/** A file is filled with so many bytes of changes, which are text and pack to less than half. */
const FILLED = 1024 * 1024

/**
 * Takes in what the user did since the last time, so that all of it waits to be sent. Rejects with `NeedsAnswer` where too much was removed, before any of it counts.
 */
export async function gather(store: SyncStore, answer: Answer | null): Promise<void> {
  const dirty = await store.transaction(async (tx) => {
    const keys = await tx.dirty(Number.POSITIVE_INFINITY)
    const removing = await beforeTelling(tx, keys, answer)
    if (removing === 'keep') for (const key of keys) await bringBack(tx, key)
    return keys
  })
  for (let from = 0; from < dirty.length; from += BATCH) {
    await store.transaction(async (tx) => {
      // All at once: what is read of one record need not wait for the others.
      await Promise.all(dirty.slice(from, from + BATCH).map((key) => foldIn(tx, key)))
    })
  }
}

/** Queues the whole of every document, for a device whose name nobody knows yet. */
export async function emit(store: SyncStore): Promise<void> {
  for (;;) {
    const isDone = await store.transaction(async (tx) => {
      const state = await tx.state()
      if (state === null || state.emitted === null) return true
      const keys = await tx.documentKeys(state.emitted, BATCH)
      const all = await Promise.all(keys.map((key) => tx.document(key)))
      for (const [i, key] of keys.entries()) {
        const stored = all[i]
        if (!stored) continue
        tx.setDocument(key, { ...stored, own: stored.state })
        tx.queue({ key, update: stored.state })
      }
      tx.setState({ ...state, emitted: keys.at(-1) ?? null })
      return keys.length === 0
    })
    if (isDone) return
  }
}

/** Whether anything waits to be sent. */
export function hasNews(store: SyncStore): Promise<boolean> {
  return store.transaction(async (tx) => {
    const files = await tx.files()
    return files.some(({ sent }) => sent === 'no') || (await tx.queued(1)).length > 0
  })
}

/**
 * Sends what waits, file by file: the same bytes under the same name, however often it takes. Returns
 * how many files there were. Rejects with a `RemoteError`; what is not sent waits on.
 */
export async function push(
  remote: Remote,
  store: SyncStore,
  signal?: AbortSignal,
): Promise<number> {
  let count = 0
  const send = async ({ device, number, bytes }: ReadyFile) => {
    await remote.put(`${folderOf(device)}/${segmentName(number)}`, bytes, signal)
    // It is kept until it was read back.
    await store.transaction(async (tx) => tx.setFile({ number, bytes, sent: 'yes' }))
    count += 1
  }
  for (const file of await unsent(store)) await send(file)
  for (let file = await nextFile(store); file !== null; file = await nextFile(store))
    await send(file)
  return count
}

interface ReadyFile {
  device: string
  number: number
  bytes: Bytes
}

/** Read once: there may be many megabytes of files that wait for being read back. */
function unsent(store: SyncStore): Promise<ReadyFile[]> {
  return store.transaction(async (tx) => {
    const device = (await tx.state())?.device ?? ''
    const files = (await tx.files()).filter(({ sent }) => sent === 'no')
    return files.map(({ number, bytes }) => ({ device, number, bytes }))
  })
}

/** A file of what is queued, or `null` where nothing is. */
async function nextFile(store: SyncStore): Promise<ReadyFile | null> {
  for (;;) {
    const { vault, key, device, next, some } = await store.transaction(async (tx) => {
      const state = await tx.state()
      return {
        vault: state?.vault ?? '',
        key: state?.key,
        device: state?.device ?? '',
        next: state?.next ?? 1,
        some: await tx.queued(FILLED),
      }
    })
    if (some.length === 0) return null
    const name = segmentName(next)
    // Nothing else may be waited for within a transaction.
    const sent = some.map(({ sent: one }) => one)
    const bytes = await sealed({ vault, device, name, files: 0, sent }, cipherOf(key))
    const isMade = await store.transaction(async (tx) => {
      const state = await tx.state()
      if (state === null || state.device !== device || state.next !== next) return false
      tx.setFile({ number: next, bytes, sent: 'no' })
      tx.unqueue(some.map(({ id }) => id))
      tx.setState({ ...state, next: next + 1 })
      return true
    })
    if (isMade) return { device, number: next, bytes }
  }
}

async function bringBack(tx: SyncTransaction, key: string): Promise<void> {
  const kind = kindOf(key)
  if (kind === null || (await tx.record(key)) !== null) return
  const stored = await tx.document(key)
  const parts = stored && partsIn(stored.state)
  if (parts) tx.setRecord(key, putTogether(parts, kind.shape))
}
