import * as Y from 'yjs'
import { databaseStore } from '../../src/background/sync/store'
import { openDatabase } from '../../src/storage/database'
import { put, writing } from '../../src/storage/transaction'
import { type RunEnd, run } from '../../src/sync/engine'
import type { Remote } from '../../src/sync/remote'
import { memoryRemote } from '../../src/sync/remotes/memory'

/** One exchange: how long it took (ms), and what it asked of the remote. */
export interface Exchange {
  ms: number
  requests: number
  bytesUp: number
  bytesDown: number
  end: RunEnd
}

const files = new Map<string, Uint8Array<ArrayBuffer>>()
const SESSION = { session: 'bench', now: 0 }

/** Exchanges what this profile has; `now` looks through all folders, as a first run does. */
export async function exchange(look: 'now' | 'when due'): Promise<Exchange> {
  const counts = { requests: 0, bytesUp: 0, bytesDown: 0 }
  const remote = counting(memoryRemote(files), counts)
  const start = performance.now()
  const end = await run(remote, databaseStore(), { ...SESSION, look })
  return { ms: performance.now() - start, ...counts, end }
}

/** ms for what can't be avoided: Yjs reads and writes each document once, and each file is copied. */
export async function floor(): Promise<number> {
  const documents = await (await openDatabase()).getAll('documents')
  const start = performance.now()
  for (const { state } of documents) {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, state)
    Y.encodeStateAsUpdate(doc)
  }
  for (const bytes of files.values()) bytes.slice()
  return performance.now() - start
}

/** Bytes on the remote, and in the documents of this profile. */
export async function atRest(): Promise<{ remote: number; documents: number }> {
  let [remote, documents] = [0, 0]
  for (const { length } of files.values()) remote += length
  for (const { state, own } of await (await openDatabase()).getAll('documents'))
    documents += state.length + own.length
  return { remote, documents }
}

/** This profile is a new one from here on; the remote stays. */
export async function forgetAll(): Promise<void> {
  const database = await openDatabase()
  const names = [...database.objectStoreNames]
  const tx = database.transaction(names, 'readwrite')
  for (const name of names) tx.objectStore(name).clear()
  await tx.done
}

/** One more line in one note, as the user writes it. */
export async function changeOne(): Promise<void> {
  await writing(['notes'], 'relaxed', async (tx) => {
    const note = (await tx.objectStore('notes').openCursor())?.value
    if (note) put(tx.objectStore('notes'), { ...note, body: `${note.body}\n- One more.` })
  })
}

export async function countNotes(): Promise<number> {
  return (await openDatabase()).count('notes')
}

function counting(
  remote: Remote,
  counts: { requests: number; bytesUp: number; bytesDown: number },
): Remote {
  return {
    put(name, bytes) {
      counts.requests += 1
      counts.bytesUp += bytes.length
      return remote.put(name, bytes)
    },
    async get(name) {
      counts.requests += 1
      const bytes = await remote.get(name)
      counts.bytesDown += bytes?.length ?? 0
      return bytes
    },
    list(folder) {
      counts.requests += 1
      return remote.list(folder)
    },
    del(name) {
      counts.requests += 1
      return remote.del(name)
    },
  }
}
