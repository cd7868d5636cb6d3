import { allDone } from './all-done'
import { type Cipher, cipherOf } from './cipher'
import { joinAll } from './join'
import { folderOf, type Listed, listed, segmentName, snapshotName, snapshotPart } from './layout'
import { changeState, type Folders, leftDevices } from './look'
import { NOBODY, type OnProgress } from './progress'
import type { Answer } from './question'
import type { Remote } from './remote'
import { type Bytes, opened, type Segment, type Sent } from './segment'
import type { Told } from './signs'
import type { SyncState, SyncStore } from './store'

/** What is read before it is joined, in bytes as they came: some hundred notes to some thousand. */
const ROUND = 2 * 1024 * 1024

/** What came of reading. */
export interface Pulled {
  joined: number
  /** Changes that could not be read as such. */
  broken: number
}

/**
 * Reads what the other devices have written since the last time, and joins it. `from` is what a look
 * through all folders has found, or who is told to have news: then nobody else is asked. Rejects with a
 * `RemoteError` or `NeedsAnswer`; what was joined by then stays.
 */
export async function pull(
  remote: Remote,
  store: SyncStore,
  state: SyncState,
  from: Folders | Told,
  answer: Answer | null,
  signal?: AbortSignal,
  onProgress: OnProgress = NOBODY,
): Promise<Pulled> {
  const done: Pulled = { joined: 0, broken: 0 }
  const names = new Set(
    'since' in from ? from.devices.keys() : [...Object.keys(state.peers), ...from.keys()],
  )
  names.delete(state.device)
  // Folders of a vault that was left are read as such.
  for (const name of leftDevices(state)) names.delete(name)
  const first = [...names].map((device) => ({ device, next: state.peers[device] ?? 1 }))
  const of = 'since' in from ? null : expected(first, from)
  let files = 0
  const onFile = () =>
    onProgress({ phase: 'reading', done: ++files, of: of && Math.max(of, files) })
  const reading = { from, cipher: cipherOf(state.key), onFile }
  // Of all devices before anything is joined: what goes is counted over all of them.
  const readAll = (some: readonly Pick<Read, 'device' | 'next'>[]) =>
    Promise.all(some.map(({ device, next }) => readOn(remote, device, next, reading, signal)))
  const joinRead = async (read: readonly Read[]) => {
    const sent = read.flatMap((one) => one.sent)
    if (sent.length > 0) {
      const { joined, broken } = await joinAll(store, sent, answer, signal, onProgress)
      done.joined += joined
      done.broken += broken
    }
    await remember(store, read)
  }
  let read = await readAll(first)
  while (read.length > 0) {
    const on = read.filter(({ hasMore }) => hasMore === 'maybe')
    // What comes next is on its way while this is joined.
    const [next] = await allDone([readAll(on), joinRead(read)])
    read = next
  }
  return done
}

/** How many files are there to be read. */
function expected(waiting: readonly { device: string; next: number }[], folders: Folders): number {
  let files = 0
  for (const { device, next } of waiting) {
    const folder = folders.get(device)
    if (!folder) continue
    const snapshot = folder.segments.has(next)
      ? undefined
      : folder.snapshots.find((number) => number >= next)
    const from = snapshot === undefined ? next : snapshot + 1
    files += [...folder.segments].filter((number) => number >= from).length
    if (snapshot === undefined) continue
    files += 1 + folder.parts.filter((name) => name.startsWith(snapshotName(snapshot))).length
  }
  return files
}

/** What was read of a device. */
export interface Read {
  device: string
  /** The next number to read. */
  next: number
  sent: Sent[]
  hasMore: 'no' | 'maybe'
}

/** How files are read. */
export interface Reading {
  /** What is known of them. */
  from: Folders | Told
  cipher: Cipher
  /** Hears of each. */
  onFile: () => void
}

/** Reads the device's files from this number on, as far as they are there and whole. */
export async function readOn(
  remote: Remote,
  device: string,
  first: number,
  { from, cipher, onFile }: Reading,
  signal?: AbortSignal,
): Promise<Read> {
  const read: Read = { device, next: first, sent: [], hasMore: 'no' }
  let folder: Listed | undefined = 'since' in from ? undefined : from.get(device)
  let bytes = 0
  for (;;) {
    if (isAllOf(from, read)) return read
    const isThere = !folder || folder.segments.has(read.next) || read.next > folder.highest
    const name = segmentName(read.next)
    const found = isThere ? await remote.get(`${folderOf(device)}/${name}`, signal) : null
    const segment = found && (await opened(found, device, name, cipher))
    if (segment) {
      onFile()
      read.sent.push(...segment.sent)
      read.next += 1
      bytes += found?.length ?? 0
    } else {
      // What it is told to have was joined into a snapshot, perhaps.
      if (!folder && isOwed(from, read, first))
        folder = listed(await remote.list(folderOf(device), signal))
      const snapshot = folder?.snapshots.find((number) => number >= read.next)
      const whole =
        snapshot === undefined
          ? null
          : await readSnapshot(remote, device, snapshot, { cipher, onFile }, signal)
      if (snapshot === undefined || whole === null) return read
      read.sent.push(...whole.flatMap(({ sent }) => sent))
      read.next = snapshot + 1
      return { ...read, hasMore: 'maybe' }
    }
    if (bytes >= ROUND) return { ...read, hasMore: 'maybe' }
  }
}

/** Whether a sign says that this was the last. */
function isAllOf(from: Folders | Told, { device, next }: Read): boolean {
  const told = 'since' in from ? from.devices.get(device) : undefined
  return typeof told === 'number' && next > told
}

/** Whether there should have been something. */
function isOwed(from: Folders | Told, { device, next }: Read, first: number): boolean {
  const told = 'since' in from ? from.devices.get(device) : undefined
  return typeof told === 'number' || (told === 'news' && next === first)
}

/** All files of a snapshot, or `null` where one of them is not whole (yet, or any more). */
async function readSnapshot(
  remote: Remote,
  device: string,
  number: number,
  { cipher, onFile }: Omit<Reading, 'from'>,
  signal?: AbortSignal,
): Promise<Segment[] | null> {
  const read = async (name: string) => {
    const found: Bytes | null = await remote.get(`${folderOf(device)}/${name}`, signal)
    onFile()
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
  return changeState(store, (state) => {
    const peers = { ...state.peers }
    for (const { device, next } of read) peers[device] = Math.max(peers[device] ?? 1, next)
    return { ...state, peers }
  })
}
