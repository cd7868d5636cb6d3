import { inKey, type Recorded } from '../../src/sync/kinds'
import type { Sent } from '../../src/sync/segment'
import type { SealedFile, StoredDocument, SyncState, SyncStore } from '../../src/sync/store'

/** All that a device has on its disk. */
export interface Disk {
  state: SyncState | null
  records: Map<string, Recorded>
  dirty: Set<string>
  documents: Map<string, StoredDocument>
  queue: Map<number, Sent>
  nextId: number
  files: Map<number, SealedFile>
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
  }
}

/** What the user does: the record is another, and marked. */
export function change(disk: Disk, key: string, record: Recorded): void {
  if (record === null) disk.records.delete(key)
  else disk.records.set(key, record)
  disk.dirty.add(key)
}

/**
 * A store in memory, one transaction after the other. `fault` is called before each commit and after
 * it, and may throw, as a process that ends there would.
 */
export function memoryStore(disk: Disk, fault: () => void = () => {}): SyncStore {
  let last: Promise<unknown> = Promise.resolve()
  return {
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
    dirty: async (most) => [...disk.dirty].slice(0, most),
    isDirty: async (key) => disk.dirty.has(key),
    setClean(key) {
      disk.dirty.delete(key)
    },
    async setAllDirty() {
      for (const key of disk.records.keys()) disk.dirty.add(key)
    },
    document: async (key) => disk.documents.get(key) ?? null,
    setDocument(key, document) {
      disk.documents.set(key, document)
    },
    documentKeys: async (after, most) =>
      [...disk.documents.keys()]
        .filter((key) => key > after)
        .sort()
        .slice(0, most),
    async queued(mostBytes) {
      const some: { id: number; sent: Sent }[] = []
      let bytes = 0
      for (const [id, sent] of disk.queue) {
        some.push({ id, sent })
        bytes += sent.update.length
        if (bytes >= mostBytes) break
      }
      return some
    },
    queue(sent) {
      disk.queue.set(disk.nextId++, sent)
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
