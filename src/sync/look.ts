import { eraseFiles, isErased } from './erased'
import {
  DEVICES,
  folderOf,
  isDevice,
  type Listed,
  listed,
  MARKER,
  newDevice,
  segmentName,
} from './layout'
import { type Answer, NeedsAnswer } from './question'
import { type Remote, RemoteError } from './remote'
import { opened } from './segment'
import type { SyncState, SyncStore } from './store'

/** What the remote's folders have, by device; the own one among them. */
export type Folders = ReadonlyMap<string, Listed>

/**
 * Makes sure that the remote is the vault that it was, and makes it one where it is new. Rejects with
 * `NeedsAnswer` where it is not, and with a `RemoteError`.
 */
export async function checkVault(
  remote: Remote,
  store: SyncStore,
  answer: Answer | null,
  signal?: AbortSignal,
): Promise<SyncState> {
  const bytes = await remote.get(MARKER, signal)
  if (isErased(bytes)) return beginAfterErasing(remote, store, answer, signal)
  const found = vaultIn(bytes)
  const state = await stateOf(store)
  if (found === state.vault && found !== null) return settle(store, found, 'yes')
  const isMark = found !== null && found !== 'broken'
  // Two devices began it at once, and the other one's mark has come to stay.
  if (isMark && (state.vault === null || state.isSure === 'no')) return settle(store, found, 'yes')
  const devices = await devicesIn(remote, signal)
  const isKnown = isSame(devices, state)
  // The place is the same: a device that saw nothing of it for a moment has begun it anew.
  if (isMark && isKnown) return settle(store, found, 'yes')
  if (!isMark) {
    // The mark alone is lost, or was not to be seen for a moment.
    const vault = isKnown ? state.vault : await vaultBeside(remote, devices, signal)
    if (vault !== null && (state.vault === null || state.vault === vault))
      return mark(remote, store, vault, signal)
    if (state.vault === null && devices.length === 0)
      return mark(remote, store, crypto.randomUUID(), signal)
    if (state.vault === null || found === 'broken') throw new RemoteError('wrong-server')
  }
  const about = found === null ? 'vault-gone' : 'vault-other'
  if (answer?.about !== about) throw new NeedsAnswer({ about })
  // Nobody there knows this device: it tells everything, under a name of its own.
  await beginAnew(store, ({ begun }) => ({ ...newState(), begun, emitted: '' }))
  return found === null
    ? mark(remote, store, crypto.randomUUID(), signal)
    : settle(store, found, 'yes')
}

/**
 * Somebody erases what is there, or began to: nothing of it is data any more. Whoever goes on with the
 * place ends what was begun first, as what is left would be read in parts.
 */
async function beginAfterErasing(
  remote: Remote,
  store: SyncStore,
  answer: Answer | null,
  signal?: AbortSignal,
): Promise<SyncState> {
  if (answer?.about !== 'vault-gone') throw new NeedsAnswer({ about: 'vault-gone' })
  await eraseFiles(remote, signal)
  await beginAnew(store, ({ begun }) => ({ ...newState(), begun, emitted: '' }))
  return mark(remote, store, crypto.randomUUID(), signal)
}

/** Devices that have a file there: where a place was erased, their folders may have stayed. */
async function devicesIn(remote: Remote, signal?: AbortSignal): Promise<string[]> {
  const devices: string[] = []
  for (const device of (await remote.list(DEVICES, signal)).filter(isDevice)) {
    const { highest, snapshots } = listed(await remote.list(folderOf(device), signal))
    if (highest > 0 || snapshots.length > 0) devices.push(device)
  }
  return devices
}

/**
 * Whether these are the devices that this one knows. No device takes its last file away: where one that
 * was read is gone, the place was erased, and what is there was written since.
 */
function isSame(devices: readonly string[], { device, peers }: SyncState): boolean {
  return (
    devices.some((name) => name === device || name in peers) &&
    Object.entries(peers).every(([name, next]) => next === 1 || devices.includes(name))
  )
}

/**
 * Lists all folders, or the own one alone. Takes another name where that shows that this profile is a
 * copy.
 */
export async function lookAround(
  remote: Remote,
  store: SyncStore,
  which: 'all' | 'own',
  signal?: AbortSignal,
): Promise<Folders> {
  const folders = new Map<string, Listed>()
  const devices =
    which === 'all' ? await remote.list(DEVICES, signal) : [(await stateOf(store)).device]
  for (const device of devices)
    if (isDevice(device)) folders.set(device, listed(await remote.list(folderOf(device), signal)))
  const state = await stateOf(store)
  const own = folders.get(state.device)
  if (own && own.highest >= state.next) await becomeAnother(store, state)
  else await lookBeforeWriting(remote, store, signal)
  return folders
}

/**
 * Takes another name where the next own file is there already. It is asked for by itself, as a list may
 * be old by a moment, and again before the first file is written, as any one answer may be.
 */
export async function lookBeforeWriting(
  remote: Remote,
  store: SyncStore,
  signal?: AbortSignal,
): Promise<void> {
  const state = await stateOf(store)
  if (await isWritten(remote, state, signal)) await becomeAnother(store, state)
}

/** Who has read a file would never read another in its place. */
async function isWritten(
  remote: Remote,
  { device, next }: SyncState,
  signal?: AbortSignal,
): Promise<boolean> {
  const name = segmentName(next)
  const bytes = await remote.get(`${folderOf(device)}/${name}`, signal)
  return bytes !== null && (await opened(bytes, device, name)) !== null
}

/**
 * This profile was restored from a copy: somebody has gone on under its name. What was written since
 * is read as another device's, and all that is known here is told under a new name.
 */
export function becomeAnother(store: SyncStore, { device, next }: SyncState): Promise<void> {
  return beginAnew(store, ({ vault, isSure, begun, peers }) => ({
    ...newState(),
    begun,
    vault,
    isSure,
    peers: { ...peers, [device]: next },
    emitted: '',
  }))
}

/** What is known before anything was synchronised. */
function newState(): SyncState {
  return {
    device: newDevice(),
    vault: null,
    isSure: 'no',
    next: 1,
    snapshot: 0,
    proven: 0,
    peers: {},
    begun: null,
    emitted: null,
    looked: null,
  }
}

/** The device's state, made at the first call: from then on, everything there is waits to be told. */
export function stateOf(store: SyncStore): Promise<SyncState> {
  return store.transaction(async (tx) => {
    const known = await tx.state()
    if (known) return known
    const state: SyncState = { ...newState(), begun: '' }
    tx.setState(state)
    return state
  })
}

/** The vault that the devices' files belong to. */
async function vaultBeside(
  remote: Remote,
  devices: readonly string[],
  signal?: AbortSignal,
): Promise<string | null> {
  for (const device of devices) {
    const { highest } = listed(await remote.list(folderOf(device), signal))
    if (highest === 0) continue
    const name = segmentName(highest)
    const bytes = await remote.get(`${folderOf(device)}/${name}`, signal)
    const segment = bytes && (await opened(bytes, device, name))
    if (segment) return segment.vault
  }
  return null
}

/** Makes the remote this vault. */
async function mark(
  remote: Remote,
  store: SyncStore,
  vault: string,
  signal?: AbortSignal,
): Promise<SyncState> {
  const made = JSON.stringify({ talkmark: FORMAT, vault })
  await remote.put(MARKER, new TextEncoder().encode(made), signal)
  return settle(store, vault, 'no')
}

function settle(store: SyncStore, vault: string, isSure: SyncState['isSure']): Promise<SyncState> {
  return store.transaction(async (tx) => {
    const known = (await tx.state()) ?? newState()
    if (known.vault === vault && known.isSure === isSure) return known
    const state = { ...known, vault, isSure }
    tx.setState(state)
    return state
  })
}

/** Nothing is on its way any more. */
function beginAnew(store: SyncStore, stateAfter: (before: SyncState) => SyncState): Promise<void> {
  return store.transaction(async (tx) => {
    tx.setState(stateAfter((await tx.state()) ?? newState()))
    tx.clearQueue()
    for (const { number } of await tx.files()) tx.dropFile(number)
  })
}

const FORMAT = 1

/** The vault that a mark names. */
export function vaultIn(bytes: Uint8Array | null): string | null | 'broken' {
  if (bytes === null) return null
  if (bytes.length > 1000) return 'broken'
  try {
    const found = JSON.parse(new TextDecoder().decode(bytes)) as { [name: string]: unknown }
    return found.talkmark === FORMAT && typeof found.vault === 'string' ? found.vault : 'broken'
  } catch {
    return 'broken'
  }
}
