import { type Cipher, cipherOf } from './cipher'
import { joinAll } from './join'
import { folderOf, segmentName, snapshotName, snapshotPart } from './layout'
import type { Folders } from './look'
import type { Answer } from './question'
import type { Remote } from './remote'
import { type Bytes, opened, type Segment, type Sent } from './segment'
import type { SyncState, SyncStore } from './store'

/** What is read before it is joined, in bytes as they came: some hundred notes to some thousand. */
const ROUND = 4 * 1024 * 1024

/** What came of reading. */
export interface Pulled {
  joined: number
  /** Changes that could not be read as such. */
  broken: number
}

/**
 * Reads what the other devices have written since the last time, and joins it. `folders` is what a
 * look around has found, or `null`: then each device known is asked for its next file alone. Rejects
 * with a `RemoteError` or `NeedsAnswer`; what was joined by then stays.
 */
export async function pull(
  remote: Remote,
  store: SyncStore,
  state: SyncState,
  folders: Folders | null,
  answer: Answer | null,
  signal?: AbortSignal,
): Promise<Pulled> {
  const done: Pulled = { joined: 0, broken: 0 }
  const cipher = cipherOf(state.key)
  const names = new Set([...Object.keys(state.peers), ...(folders?.keys() ?? [])])
  names.delete(state.device)
  // Folders of a vault that was left are read as such.
  for (const { peers } of state.left ?? [])
    for (const name of Object.keys(peers)) if (!(name in state.peers)) names.delete(name)
  let waiting = [...names].map((device) => ({ device, next: state.peers[device] ?? 1 }))
  while (waiting.length > 0) {
    // Of all devices before anything is joined: what goes is counted over all of them.
    const read = await Promise.all(
      waiting.map(({ device, next }) => readOn(remote, device, next, folders, cipher, signal)),
    )
    const sent = read.flatMap((one) => one.sent)
    if (sent.length > 0) {
      const { joined, broken } = await joinAll(store, sent, answer)
      done.joined += joined
      done.broken += broken
    }
    await remember(store, read)
    waiting = read.filter(({ hasMore }) => hasMore === 'maybe')
  }
  return done
}

/** What was read of a device. */
export interface Read {
  device: string
  /** The next number to read. */
  next: number
  sent: Sent[]
  hasMore: 'no' | 'maybe'
}

/** Reads the device's files from this number on, as far as they are there and whole. */
export async function readOn(
  remote: Remote,
  device: string,
  from: number,
  folders: Folders | null,
  cipher: Cipher,
  signal?: AbortSignal,
): Promise<Read> {
  const read: Read = { device, next: from, sent: [], hasMore: 'no' }
  const folder = folders?.get(device)
  let bytes = 0
  for (;;) {
    const isThere = !folder || folder.segments.has(read.next) || read.next > folder.highest
    const name = segmentName(read.next)
    const found = isThere ? await remote.get(`${folderOf(device)}/${name}`, signal) : null
    const segment = found && (await opened(found, device, name, cipher))
    if (segment) {
      read.sent.push(...segment.sent)
      read.next += 1
      bytes += found?.length ?? 0
    } else {
      const snapshot = folder?.snapshots.find((number) => number >= read.next)
      const whole =
        snapshot === undefined ? null : await readSnapshot(remote, device, snapshot, cipher, signal)
      if (snapshot === undefined || whole === null) return read
      read.sent.push(...whole.flatMap(({ sent }) => sent))
      read.next = snapshot + 1
      return { ...read, hasMore: 'maybe' }
    }
    if (bytes >= ROUND) return { ...read, hasMore: 'maybe' }
  }
}

/** All files of a snapshot, or `null` where one of them is not whole (yet, or any more). */
async function readSnapshot(
  remote: Remote,
  device: string,
  number: number,
  cipher: Cipher,
  signal?: AbortSignal,
): Promise<Segment[] | null> {
  const read = async (name: string) => {
    const found: Bytes | null = await remote.get(`${folderOf(device)}/${name}`, signal)
    return found && opened(found, device, name, cipher)
  }
  const head = await read(snapshotName(number))
  if (head === null) return null
  const parts: Segment[] = []
  for (let part = 1; part <= head.files; part++) {
    const one = await read(snapshotPart(number, part))
    if (one === null) return null
    parts.push(one)
  }
  return parts
}

function remember(store: SyncStore, read: readonly Read[]): Promise<void> {
  return store.transaction(async (tx) => {
    const state = await tx.state()
    if (state === null) return
    const peers = { ...state.peers }
    for (const { device, next } of read) peers[device] = Math.max(peers[device] ?? 1, next)
    tx.setState({ ...state, peers })
  })
}
