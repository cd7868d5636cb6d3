import { allDone } from './all-done'
import { inBatches } from './batches'
import { cipherOf } from './cipher'
import { partsIn } from './document'
import { beforeTelling } from './failsafe'
import { foldIn, kindOf } from './fold'
import { folderOf, segmentName } from './layout'
import { putTogether } from './parts'
import { NOBODY, type OnProgress } from './progress'
import type { Answer } from './question'
import type { Remote } from './remote'
import { type Bytes, sealed } from './segment'
import type { SyncStore, SyncTransaction } from './store'

/** Documents queued within one transaction. */
const BATCH = 200

/** A file is filled with so many bytes of changes, which are text and pack to less than half. */
const FILLED = 1024 * 1024

/**
 * Takes in what the user did since the last time, so that all of it waits to be sent. Rejects with `NeedsAnswer` where too much was removed, before any of it counts.
 */
export async function gather(
  store: SyncStore,
  answer: Answer | null,
  signal?: AbortSignal,
  onProgress: OnProgress = NOBODY,
): Promise<void> {
  const dirty = await store.transaction(async (tx) => {
    const keys = await tx.dirty(Number.POSITIVE_INFINITY)
    const removing = await beforeTelling(tx, keys, answer)
    if (removing === 'keep') for (const key of keys) await bringBack(tx, key)
    return keys
  })
  const before = (of: number) => (done: number) => {
    signal?.throwIfAborted()
    onProgress({ phase: 'preparing', done, of })
  }
  await inBatches(dirty, before(dirty.length), (some) =>
    store.transaction((tx) => foldAll(tx, some)),
  )
  await begin(store, before)
}

/** Records that were there before, and were not marked: they get their documents. */
async function begin(store: SyncStore, before: (of: number) => (done: number) => void) {
  const keys = await store.transaction(async (tx) => {
    const begun = (await tx.state())?.begun ?? null
    if (begun === null) return null
    // What has come from others meanwhile has one.
    const has = new Set(await tx.documentKeys(begun, Number.POSITIVE_INFINITY))
    const all = await tx.recordKeys(begun, Number.POSITIVE_INFINITY)
    return all.filter((key) => !has.has(key))
  })
  if (keys === null) return
  const reached = (tx: SyncTransaction, begun: string | null) =>
    tx.state().then((state) => state && tx.setState({ ...state, begun }))
  await inBatches(keys, before(keys.length), (some) =>
    store.transaction(async (tx) => {
      await foldAll(tx, some)
      await reached(tx, some.at(-1) ?? null)
    }),
  )
  await store.transaction((tx) => reached(tx, null))
}

async function foldAll(tx: SyncTransaction, keys: readonly string[]): Promise<void> {
  await tx.expect(keys)
  // All at once: what is read of one record need not wait for the others.
  await Promise.all(keys.map((key) => foldIn(tx, key)))
}

/** Queues the whole of every document, for a device whose name nobody knows yet. */
export async function emit(
  store: SyncStore,
  signal?: AbortSignal,
  onProgress: OnProgress = NOBODY,
): Promise<void> {
  for (let done = 0; ; done += BATCH) {
    signal?.throwIfAborted()
    const isDone = await store.transaction(async (tx) => {
      const state = await tx.state()
      if (state === null || state.emitted === null) return true
      const keys = await tx.documentKeys(state.emitted, BATCH)
      await tx.expect(keys)
      const all = await Promise.all(keys.map((key) => tx.document(key)))
      for (const [i, key] of keys.entries()) {
        const stored = all[i]
        if (!stored) continue
        tx.setDocument(key, { ...stored, own: stored.state })
        tx.queueOwn(key, stored.state.length)
      }
      tx.setState({ ...state, emitted: keys.at(-1) ?? null })
      return keys.length === 0
    })
    if (isDone) return
    onProgress({ phase: 'preparing', done: done + BATCH, of: null })
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
  onProgress: OnProgress = NOBODY,
): Promise<number> {
  let count = 0
  /** `behind`: about how many files come after this one, as far as that is known. */
  const send = async ({ device, number, bytes }: ReadyFile, behind: number | null) => {
    onProgress({ phase: 'sending', done: count, of: behind === null ? null : count + 1 + behind })
    await remote.put(`${folderOf(device)}/${segmentName(number)}`, bytes, signal)
    // It is kept until it was read back.
    await store.transaction(async (tx) => tx.setFile({ number, bytes, sent: 'yes' }))
    count += 1
  }
  const ready = await unsent(store)
  for (const [at, file] of ready.entries())
    await send(file, file.left === 0 ? ready.length - at - 1 : null)
  for (let file = await nextFile(store); file !== null; ) {
    // The next one is made while this one is on its way.
    const behind = Math.ceil(file.left / file.holds)
    const [next] = await allDone([nextFile(store), send(file, behind)])
    file = next
  }
  return count
}

interface ReadyFile {
  device: string
  number: number
  bytes: Bytes
  /** Entries of the queue in it, and those behind it. */
  holds: number
  left: number
}

/** Read once: there may be many megabytes of files that wait for being read back. */
function unsent(store: SyncStore): Promise<ReadyFile[]> {
  return store.transaction(async (tx) => {
    const device = (await tx.state())?.device ?? ''
    const files = (await tx.files()).filter(({ sent }) => sent === 'no')
    const left = await tx.queuedCount()
    return files.map(({ number, bytes }) => ({ device, number, bytes, holds: 0, left }))
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
    const left = await store.transaction(async (tx) => {
      const state = await tx.state()
      if (state === null || state.device !== device || state.next !== next) return null
      tx.setFile({ number: next, bytes, sent: 'no' })
      tx.unqueue(some.map(({ id }) => id))
      tx.setState({ ...state, next: next + 1 })
      return tx.queuedCount()
    })
    if (left !== null)
      return { device, number: next, bytes, holds: new Set(some.map(({ id }) => id)).size, left }
  }
}

async function bringBack(tx: SyncTransaction, key: string): Promise<void> {
  const kind = kindOf(key)
  if (kind === null || (await tx.record(key)) !== null) return
  const stored = await tx.document(key)
  const parts = stored && partsIn(stored.state)
  if (parts) tx.setRecord(key, putTogether(parts, kind.shape))
}
