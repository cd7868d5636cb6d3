import type { StoreValue } from 'idb'
import * as Y from 'yjs'
import { databaseStore } from '../../src/background/sync/store'
import { openDatabase } from '../../src/storage/database'
import type { Schema } from '../../src/storage/schema'
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

/**
 * ms for what can't be avoided. `yjs`: it reads and writes each document once, and each file is copied.
 * `stored`: talks and notes are read and written, and each document is, some at a time.
 */
export async function floor(): Promise<{ yjs: number; stored: number }> {
  const database = await openDatabase()
  const documents = await database.getAll('documents')
  const start = performance.now()
  for (const { state } of documents) {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, state)
    Y.encodeStateAsUpdate(doc)
  }
  for (const bytes of files.values()) bytes.slice()
  const yjs = performance.now() - start
  return { yjs, stored: await storedAgain(documents) }
}

async function storedAgain(documents: StoreValue<Schema, 'documents'>[]): Promise<number> {
  const database = await openDatabase()
  const start = performance.now()
  for (let from = 0; from < documents.length; from += BATCH) {
    const tx = database.transaction(['talks', 'notes', 'documents'], 'readwrite')
    for (const document of documents.slice(from, from + BATCH)) {
      const id = document.key.slice(document.key.indexOf(' ') + 1)
      const work = async () => {
        const [talk, note] = await Promise.all([
          tx.objectStore('talks').get(id),
          tx.objectStore('notes').get(id),
        ])
        if (talk) tx.objectStore('talks').put(talk)
        if (note) tx.objectStore('notes').put(note)
        tx.objectStore('documents').put(document)
      }
      void work()
    }
    await tx.done
  }
  return performance.now() - start
}

/** Records written together, as the exchange does. */
const BATCH = 50

/** Bytes on the remote, and in the documents of this profile. */
export async function atRest(): Promise<{ remote: number; documents: number }> {
  let [remote, documents] = [0, 0]
  for (const { length } of files.values()) remote += length
  // What is one and the same is stored once.
  for (const { state, own } of await (await openDatabase()).getAll('documents'))
    documents += state.length + (own === state ? 0 : own.length)
  return { remote, documents }
}

/** A file of the remote, in Base64. */
export type HandedOver = [name: string, bytes: string]

/** The files of the remote, for another profile. */
export function handOver(): Promise<HandedOver[]> {
  return Promise.all(
    [...files].map(async ([name, bytes]): Promise<HandedOver> => [name, await base64Of(bytes)]),
  )
}

/** Takes them as those of this profile's remote. */
export async function takeOver(handed: HandedOver[]): Promise<void> {
  // The database is there, as it is where somebody has opened the options page to set up sync.
  await openDatabase()
  for (const [name, bytes] of handed)
    files.set(
      name,
      Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0)),
    )
}

function base64Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^.*,/, ''))
    reader.readAsDataURL(new Blob([bytes]))
  })
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
