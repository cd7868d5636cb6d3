import type { Credit } from '../../src/note/credits'
import { inKey, type Recorded } from '../../src/sync/kinds'
import type { Sent } from '../../src/sync/segment'
import type { SealedFile, StoredDocument, SyncState, SyncStore } from '../../src/sync/store'

/** All that a device has on its disk. */
export interface Disk {
  state: SyncState | null
  records: Map<string, Recorded>
  dirty: Set<string>
  documents: Map<string, StoredDocument>
  /** Of a key alone it is the document's own that is sent. */
  queue: Map<number, Sent | string>
  nextId: number
  files: Map<number, SealedFile>
  /** The id under which the user writes. */
  writer: string | null
  credits: Map<string, Credit[]>
}

export function emptyDisk(): Disk {
  return {
    state: null,
    records: new Map(),
    dirty: new Set(),
    documents: new Map(),
    queue: new Map(),
    nextId: 1,
    files: new Map(),
    writer: null,
    credits: new Map(),
  }
}

/** A copy that shares nothing that changes: what a backup program takes of a profile. */
export function copyOf(disk: Disk): Disk {
  return {
    ...disk,
    records: new Map(disk.records),
    dirty: new Set(disk.dirty),
    documents: new Map(disk.documents),
    queue: new Map(disk.queue),
    files: new Map(disk.files),
    credits: new Map(disk.credits),
  }
}

/** What the user does: the record is another, and marked. */
export function change(disk: Disk, key: string, record: Recorded): void {
  if (record === null) disk.records.delete(key)
  else disk.records.set(key, record)
  disk.dirty.add(key)
}

interface MemoryStore extends SyncStore {
  /** Does this when no transaction is open, as the user's own is one by itself. */
  between(work: () => void): Promise<void>
}

/**
 * A store in memory, one transaction after the other. `fault` is called before each commit and after
 * it, and may throw, as a process that ends there would.
 */
export function memoryStore(disk: Disk, fault: () => void = () => {}): MemoryStore {
  let last: Promise<unknown> = Promise.resolve()
  return {
    between(work) {
      const mine = last.then(work)
      last = mine
      return mine
    },
    transaction(work) {
      const mine = last.then(async () => {
        const draft = copyOf(disk)
        const result = await work(transactionOn(draft))
        fault()
        Object.assign(disk, draft)
        fault()
        return result
      })
      last = mine.catch(() => {})
      return mine
    },
  }
}

function transactionOn(disk: Disk): Parameters<Parameters<SyncStore['transaction']>[0]>[0] {
  return {
    state: async () => disk.state,
    setState(state) {
      disk.state = state
    },
    expect: async () => {},
    record: async (key) => disk.records.get(key) ?? null,
    setRecord(key, record) {
      if (record === null) disk.records.delete(key)
      else disk.records.set(key, record)
    },
    async census() {
      const byConference = new Map<string, number>()
      let talks = 0
      for (const [key, record] of disk.records) {
        if (inKey(key)?.kind !== 'talk') continue
        talks += 1
        const name = (record as { talk?: { conference?: string } }).talk?.conference
        if (name) byConference.set(name, (byConference.get(name) ?? 0) + 1)
      }
      return { talks, byConference }
    },
    writer: async () => disk.writer,
    credits: async (key) => disk.credits.get(key) ?? [],
    setCredits(key, credits) {
      disk.credits.set(key, credits)
    },
    dirty: async (most) => [...disk.dirty].slice(0, most),
    isDirty: async (key) => disk.dirty.has(key),
    setClean(key) {
      disk.dirty.delete(key)
    },
    recordKeys: async (after, most) => keysAfter(disk.records, after, most),
    document: async (key) => disk.documents.get(key) ?? null,
    setDocument(key, document) {
      disk.documents.set(key, document)
    },
    documentKeys: async (after, most) => keysAfter(disk.documents, after, most),
    async queued(mostBytes) {
      const some: { id: number; sent: Sent }[] = []
      let bytes = 0
      for (const [id, one] of disk.queue) {
        const own = typeof one === 'string' ? disk.documents.get(one)?.own : undefined
        const sent = typeof one !== 'string' ? one : own && { key: one, update: own }
        if (!sent) throw new Error('A document that is queued is gone.')
        some.push({ id, sent })
        bytes += sent.update.length
        if (bytes >= mostBytes) break
      }
      return some
    },
    queuedCount: async () => disk.queue.size,
    queue(sent) {
      disk.queue.set(disk.nextId++, sent)
    },
    queueOwn(key) {
      disk.queue.set(disk.nextId++, key)
    },
    unqueue(ids) {
      for (const id of ids) disk.queue.delete(id)
    },
    clearQueue() {
      disk.queue.clear()
    },
    files: async () => [...disk.files.values()].sort((a, b) => a.number - b.number),
    setFile(file) {
      disk.files.set(file.number, file)
    },
    dropFile(number) {
      disk.files.delete(number)
    },
  }
}

function keysAfter(map: ReadonlyMap<string, unknown>, after: string, most: number): string[] {
  const keys = [...map.keys()].filter((key) => key > after)
  return keys.sort().slice(0, most)
}
