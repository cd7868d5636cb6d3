import type { SyncLogEntry, SyncPlace, SyncStatus } from '../messages/sync'
import { announce } from './changes'
import { settleFolder } from './folders'
import { drop, put, reading, writing } from './transaction'

/** Where the devices meet, or `null` where nothing is set up. Rejects with a `StorageError`. */
export async function readPlace(): Promise<SyncPlace | null> {
  return ((await read('place')) as SyncPlace | undefined) ?? null
}

/** Remembers the place, with its login, on this device alone; how things stood is forgotten. */
export async function writePlace(place: SyncPlace): Promise<void> {
  await writing(['sync'], 'strict', async (tx) => {
    await settleFolder(tx, place)
    put(tx.objectStore('sync'), { key: 'place', value: place })
    // It may be another: what was seen of the last one says nothing of this one.
    const state = (await tx.objectStore('sync').get('state'))?.value as object | undefined
    if (state)
      put(tx.objectStore('sync'), { key: 'state', value: { ...state, since: null, looked: null } })
    drop(tx.objectStore('sync'), 'status')
  })
  announce({ type: 'sync', id: 'status' })
}

/**
 * Forgets the place and its login, what was to be sent there, and all that is known of the other
 * devices. Notes stay as they are.
 */
export async function forgetPlace(): Promise<void> {
  await writing(['sync', 'documents', 'outbox', 'segments'], 'strict', async (tx) => {
    await settleFolder(tx, null)
    for (const key of ['place', 'status', 'state', 'encryption', 'log', QUEUED])
      drop(tx.objectStore('sync'), key)
    drop(tx.objectStore('sync'), unsent())
    drop(tx.objectStore('documents'), IDBKeyRange.lowerBound(''))
    for (const name of ['outbox', 'segments'] as const)
      drop(tx.objectStore(name), IDBKeyRange.lowerBound(0))
  })
  announce({ type: 'sync', id: 'status' })
}

/** This device's name, and up to where the others were followed, where the place keeps account of that. */
export async function readFollowed(): Promise<{ device: string; since: string | null }> {
  const state = (await read('state')) as { device: string; since?: string | null } | undefined
  return { device: state?.device ?? '', since: state?.since ?? null }
}

const NO_STATUS: SyncStatus = {
  lastSuccess: null,
  running: null,
  problem: null,
  question: null,
}

export async function readStatus(): Promise<SyncStatus> {
  return { ...NO_STATUS, ...((await read('status')) as SyncStatus | undefined) }
}

export async function writeStatus(status: SyncStatus): Promise<void> {
  await writing(['sync'], 'relaxed', async (tx) => {
    // The place may have been left while a run went on.
    if ((await tx.objectStore('sync').get('place')) === undefined) return
    put(tx.objectStore('sync'), { key: 'status', value: status })
  })
  announce({ type: 'sync', id: 'status' })
}

/** The last runs, the newest first. */
export async function readLog(): Promise<SyncLogEntry[]> {
  return ((await read('log')) as SyncLogEntry[] | undefined) ?? []
}

export async function addToLog(entry: SyncLogEntry): Promise<void> {
  await writing(['sync'], 'relaxed', async (tx) => {
    const known = (await tx.objectStore('sync').get('log'))?.value as SyncLogEntry[] | undefined
    put(tx.objectStore('sync'), { key: 'log', value: [entry, ...(known ?? [])].slice(0, KEPT) })
  })
}

/** Everything as it was before the first exchange with a place, as the text of a backup. */
export interface SyncCopy {
  /** Instant, ISO 8601 in UTC. */
  at: string
  text: string
}

export async function readCopy(): Promise<SyncCopy | null> {
  return ((await read('copy')) as SyncCopy | undefined) ?? null
}

/** Instant of the copy that is kept, without reading it whole into a page that only names it. */
export async function copyKeptAt(): Promise<string | null> {
  return ((await read('copied')) as string | undefined) ?? null
}

export async function writeCopy(copy: SyncCopy): Promise<void> {
  await writing(['sync'], 'strict', async (tx) => {
    put(tx.objectStore('sync'), { key: 'copy', value: copy })
    put(tx.objectStore('sync'), { key: 'copied', value: copy.at })
  })
}

/**
 * How many changes are not on their way yet, or not there; a file that waits counts as one. Only counted:
 * there may be many megabytes of them.
 */
export function countWaiting(): Promise<number> {
  return reading(['dirty', 'sync'], async (tx) => {
    const [dirty, queued, files] = await Promise.all([
      tx.objectStore('dirty').count(),
      tx.objectStore('sync').get(QUEUED),
      tx.objectStore('sync').count(unsent()),
    ])
    return dirty + ((queued?.value as number | undefined) ?? 0) + Math.min(files, 1)
  })
}

/** How many changes the outbox has. */
export const QUEUED = 'queued'

/** Says beside a file that it was not sent, for who counts without reading its bytes. */
export function unsentKey(number: number): string {
  return `unsent ${number}`
}

/** All of them. */
function unsent(): IDBKeyRange {
  return IDBKeyRange.bound('unsent ', 'unsent :')
}

/** Runs that are remembered. */
const KEPT = 50

async function read(key: string): Promise<unknown> {
  return (await reading(['sync'], (tx) => tx.objectStore('sync').get(key)))?.value
}
