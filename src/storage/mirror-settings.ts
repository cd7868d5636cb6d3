import type { MirrorLogEntry, MirrorSettings, MirrorStatus } from '../messages/mirror'
import { announce } from './changes'
import { put, reading, writing } from './transaction'

const OFF: MirrorSettings = { where: 'off', device: '', at: '' }

/** Where this device keeps readable copies. Rejects with a `StorageError`. */
export async function readMirror(): Promise<MirrorSettings> {
  return ((await read(SETTINGS)) as MirrorSettings | undefined) ?? OFF
}

/** `begins`: how things stood is forgotten, as it was about another place. */
export async function writeMirror(settings: MirrorSettings, is: 'same' | 'begins'): Promise<void> {
  await writing(['sync'], 'strict', async (tx) => {
    put(tx.objectStore('sync'), { key: SETTINGS, value: settings })
    if (is === 'begins') put(tx.objectStore('sync'), { key: STATUS, value: NO_STATUS })
  })
  announce({ type: 'sync', id: 'status' })
}

const NO_STATUS: MirrorStatus = {
  lastSuccess: null,
  looked: null,
  files: 0,
  running: null,
  problem: null,
  goes: 'on',
}

export async function readMirrorStatus(): Promise<MirrorStatus> {
  return { ...NO_STATUS, ...((await read(STATUS)) as MirrorStatus | undefined) }
}

export async function writeMirrorStatus(status: MirrorStatus): Promise<void> {
  await writing(['sync'], 'relaxed', async (tx) =>
    put(tx.objectStore('sync'), { key: STATUS, value: status }),
  )
  announce({ type: 'sync', id: 'status' })
}

/** The last runs that did anything, the newest first. */
export async function readMirrorLog(): Promise<MirrorLogEntry[]> {
  return ((await read(LOG)) as MirrorLogEntry[] | undefined) ?? []
}

export async function addToMirrorLog(entry: MirrorLogEntry): Promise<void> {
  await writing(['sync'], 'relaxed', async (tx) => {
    const known = (await tx.objectStore('sync').get(LOG))?.value as MirrorLogEntry[] | undefined
    put(tx.objectStore('sync'), { key: LOG, value: [entry, ...(known ?? [])].slice(0, KEPT) })
  })
}

const SETTINGS = 'mirror'
const STATUS = 'mirror status'
const LOG = 'mirror log'

/** Runs that are remembered. */
const KEPT = 50

async function read(key: string): Promise<unknown> {
  return (await reading(['sync'], (tx) => tx.objectStore('sync').get(key)))?.value
}
