import { partsIn } from './document'
import { beforeTelling } from './failsafe'
import { foldIn, kindOf } from './fold'
import { folderOf, segmentName } from './layout'
import { putTogether } from './parts'
import type { Answer } from './question'
import type { Remote } from './remote'
import { sealed } from './segment'
import type { SyncStore, SyncTransaction } from './store'

/** Records taken in within one transaction: some 50 ms of work, which holds up what the user types. */
const BATCH = 50

/** A file is filled with so many bytes of changes, which pack to half a megabyte at the most. */
const FILLED = 512 * 1024

/**
 * Takes in what the user did since the last time, so that all of it waits to be sent. Returns how many
 * records there were. Rejects with `NeedsAnswer` where too much was removed, before any of it counts.
 */
export async function gather(store: SyncStore, answer: Answer | null): Promise<number> {
  const dirty = await store.transaction(async (tx) => {
    const keys = await tx.dirty(Number.POSITIVE_INFINITY)
    const removing = await beforeTelling(tx, keys, answer)
    if (removing === 'keep') for (const key of keys) await bringBack(tx, key)
    return keys
  })
  for (let from = 0; from < dirty.length; from += BATCH) {
    await store.transaction(async (tx) => {
      for (const key of dirty.slice(from, from + BATCH))
        if (await tx.isDirty(key)) await foldIn(tx, key)
    })
  }
  return dirty.length
}

/** Queues the whole of every document, for a device whose name nobody knows yet. */
export async function emit(store: SyncStore): Promise<void> {
  for (;;) {
    const isDone = await store.transaction(async (tx) => {
      const state = await tx.state()
      if (state === null || state.emitted === null) return true
      const keys = await tx.documentKeys(state.emitted, BATCH)
      for (const key of keys) {
        const stored = await tx.document(key)
        if (stored === null) continue
        tx.setDocument(key, { state: stored.state, own: stored.state })
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
  for (;;) {
    const file = await nextFile(store)
    if (file === null) return count
    await remote.put(`${folderOf(file.device)}/${segmentName(file.number)}`, file.bytes, signal)
    await store.transaction(async (tx) => {
      // It is kept until it was read back.
      tx.setFile({ number: file.number, bytes: file.bytes, sent: 'yes' })
    })
    count += 1
  }
}

/** The first file that is not sent; made of what is queued where there is none. */
async function nextFile(store: SyncStore) {
  for (;;) {
    const { vault, device, waiting, next, some } = await store.transaction(async (tx) => {
      const state = await tx.state()
      const ready = (await tx.files()).find(({ sent }) => sent === 'no')
      return {
        vault: state?.vault ?? '',
        device: state?.device ?? '',
        next: state?.next ?? 1,
        waiting: ready ?? null,
        some: ready ? [] : await tx.queued(FILLED),
      }
    })
    if (waiting) return { device, number: waiting.number, bytes: waiting.bytes }
    if (some.length === 0) return null
    const name = segmentName(next)
    // Nothing else may be waited for within a transaction.
    const bytes = await sealed({
      vault,
      device,
      name,
      files: 0,
      sent: some.map(({ sent }) => sent),
    })
    await store.transaction(async (tx) => {
      const state = await tx.state()
      if (state === null || state.device !== device || state.next !== next) return
      tx.setFile({ number: next, bytes, sent: 'no' })
      tx.unqueue(some.map(({ id }) => id))
      tx.setState({ ...state, next: next + 1 })
    })
  }
}

async function bringBack(tx: SyncTransaction, key: string): Promise<void> {
  const kind = kindOf(key)
  if (kind === null || (await tx.record(key)) !== null) return
  const stored = await tx.document(key)
  const parts = stored && partsIn(stored.state)
  if (parts) tx.setRecord(key, putTogether(parts, kind.shape))
}
