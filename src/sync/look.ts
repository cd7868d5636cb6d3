import { cipherOf } from './cipher'
import { DEVICES, folderOf, isDevice, type Listed, listed, newDevice, segmentName } from './layout'
import type { Remote } from './remote'
import { opened } from './segment'
import type { SyncState, SyncStore } from './store'

/** What the remote's folders have, by device; the own one among them. */
export type Folders = ReadonlyMap<string, Listed>

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
  { device, next, key }: SyncState,
  signal?: AbortSignal,
): Promise<boolean> {
  const name = segmentName(next)
  const bytes = await remote.get(`${folderOf(device)}/${name}`, signal)
  return bytes !== null && (await opened(bytes, device, name, cipherOf(key))) !== null
}

/**
 * This profile was restored from a copy: somebody has gone on under its name. What was written since
 * is read as another device's, and all that is known here is told under a new name.
 */
export function becomeAnother(store: SyncStore, { device, next }: SyncState): Promise<void> {
  return beginAnew(store, (state) => ({
    ...state,
    ...newState(),
    begun: state.begun,
    vault: state.vault,
    isSure: state.isSure,
    peers: { ...state.peers, [device]: next },
    // What is there of these is of the old name.
    signed: 0,
    since: null,
    emitted: '',
  }))
}

/** What is known before anything was synchronised. */
export function newState(): SyncState {
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

/** Nothing is on its way any more. */
export function beginAnew(
  store: SyncStore,
  stateAfter: (before: SyncState) => SyncState,
): Promise<void> {
  return store.transaction(async (tx) => {
    tx.setState(stateAfter((await tx.state()) ?? newState()))
    tx.clearQueue()
    for (const { number } of await tx.files()) tx.dropFile(number)
  })
}

/** Changes what is known by then; `null`: it stays as it is. Where nothing is known yet, nothing is done. */
export function changeState(
  store: SyncStore,
  change: (state: SyncState) => SyncState | null,
): Promise<void> {
  return store.transaction(async (tx) => {
    const state = await tx.state()
    const changed = state && change(state)
    if (changed) tx.setState(changed)
  })
}

/** Devices of vaults that this one has left, which are not of the present one as well. */
export function leftDevices({ peers, left = [] }: SyncState): string[] {
  return left.flatMap((one) => Object.keys(one.peers)).filter((device) => !(device in peers))
}
