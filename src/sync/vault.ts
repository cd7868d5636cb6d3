import { cipherOf, type VaultKey } from './cipher'
import { eraseFiles, isErased } from './erased'
import { hasForeignKeys, putKey } from './keys'
import { DEVICES, folderOf, isDevice, listed, MARKER, newDevice, segmentName } from './layout'
import { beginAnew, changeState, newState, stateOf } from './look'
import { type Marker, markerBytes, markerIn } from './marker'
import { goInto, makeMove, stillPlanned } from './move'
import { type Answer, NeedsAnswer } from './question'
import { type Remote, RemoteError } from './remote'
import { isSameBytes } from './same-bytes'
import { opened } from './segment'
import type { SyncState, SyncStore } from './store'
import { VaultError } from './vault-error'

/**
 * Makes sure that the remote is the vault that it was, or goes along to the one that it has become, and
 * makes it one where it is new. Rejects with `NeedsAnswer` where only the user can tell, with a
 * `VaultError`, and with a `RemoteError`.
 */
export async function checkVault(
  remote: Remote,
  store: SyncStore,
  answer: Answer | null,
  signal?: AbortSignal,
): Promise<SyncState> {
  const bytes = await remote.get(MARKER, signal)
  if (isErased(bytes)) return beginAfterErasing(remote, store, answer, signal)
  const found = markerIn(bytes)
  const state = await stateOf(store)
  const mark = found === 'broken' ? null : found
  const met = mark && meeting(mark, state)
  const isOpened = mark?.encryption === 'none' && state.unlocked !== undefined
  if (mark && met === 'same' && !isOpened) return settle(store, mark, 'yes', state.key)
  if (mark && (met === 'same' || met === 'along'))
    return goAlong(remote, store, mark, answer, signal)
  if (met === 'outdated') return markAgain(remote, store, state, signal)
  const devices = await devicesIn(remote, signal)
  const isKnown = isSame(devices, state)
  // The place is the same: a device that saw nothing of it for a moment has begun it anew.
  if (mark && isKnown) return goAlong(remote, store, mark, answer, signal)
  if (!mark) {
    // The mark alone is lost, or was not to be seen for a moment.
    const vault = isKnown ? state.vault : await vaultBeside(remote, devices, state, signal)
    const isEmpty = state.vault === null && vault === null && devices.length === 0
    const isLost = vault !== null && (state.vault === null || state.vault === vault)
    // The key of another vault: the others have moved on from what is to be seen, or were about to.
    if (isLost && (await hasForeignKeys(remote, state, signal))) {
      if (state.vault === null && found === null) throw new RemoteError('busy')
      if (state.vault === null || found === null) return ask(remote, store, null, answer, signal)
      await makeSure(remote, bytes, signal)
    }
    if (isLost) return markAgain(remote, store, { ...state, vault }, signal)
    if (isEmpty) return begin(remote, store, signal)
    if (found === 'broken') await makeSure(remote, bytes, signal)
    if (state.vault === null || found === 'broken') throw new RemoteError('wrong-server')
  }
  return ask(remote, store, mark, answer, signal)
}

/** A mark that is torn stays so; a page of the network's in its place does not. */
async function makeSure(
  remote: Remote,
  bytes: Uint8Array | null,
  signal?: AbortSignal,
): Promise<void> {
  if (!bytes || !isSameBytes(await remote.get(MARKER, signal), bytes)) throw new RemoteError('busy')
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
  return ask(remote, store, null, answer, signal)
}

/** What a mark is to a device. */
type Meeting =
  | 'same'
  /** The vault that this one came from, written by who has not heard; or a mark that was changed. */
  | 'outdated'
  /** Where the devices of this vault, or of this place, have gone. */
  | 'along'
  | 'stranger'

function meeting({ vault, encryption, before: theirs }: Marker, state: SyncState): Meeting {
  const ours = state.before ?? []
  if (vault === state.vault)
    return (encryption === 'age') === (state.key !== undefined) ? 'same' : 'outdated'
  if (vault === state.moving?.vault) return 'along'
  if (ours.includes(vault)) return 'outdated'
  // Two devices began it at once, and the other one's mark has come to stay.
  if (state.vault === null || state.isSure === 'no') return 'along'
  const isRelated = theirs.includes(state.vault) || theirs.some((one) => ours.includes(one))
  return isRelated ? 'along' : 'stranger'
}

/**
 * Goes to the vault that stands there. Whoever has encryption goes to none without it before the user
 * has said so: a server could take it away.
 */
async function goAlong(
  remote: Remote,
  store: SyncStore,
  mark: Marker,
  answer: Answer | null,
  signal?: AbortSignal,
): Promise<SyncState> {
  const state = await stateOf(store)
  const key = keyTo(mark, state)
  if (!key && encrypting(state) && mark.vault !== state.moving?.vault)
    return askWhetherOpen(remote, store, mark, answer, signal)
  if (state.vault === null) return settle(store, mark, 'yes', key)
  const isOpen = !key && !state.key
  const isBeginning = isOpen && !mark.before.includes(state.vault)
  return isBeginning ? settle(store, mark, 'yes', key) : goInto(store, mark, key, 'yes')
}

/** The key that the user relies on: of the vault, or of the one that was opened just now. */
function encrypting({ key, unlocked }: SyncState): VaultKey | undefined {
  return key ?? unlocked
}

function keyTo({ vault, encryption }: Marker, { moving, unlocked }: SyncState) {
  if (encryption === 'none') return undefined
  const known = [moving?.key, unlocked].find((key) => key?.vault === vault)
  if (!known) throw new VaultError('locked')
  return known
}

/** Neither the vault that it was, nor one that came of it. */
async function ask(
  remote: Remote,
  store: SyncStore,
  mark: Marker | null,
  answer: Answer | null,
  signal?: AbortSignal,
): Promise<SyncState> {
  if (mark?.encryption === 'none' && encrypting(await stateOf(store)))
    return askWhetherOpen(remote, store, mark, answer, signal)
  const about = mark === null ? 'vault-gone' : 'vault-other'
  if (answer?.about !== about) throw new NeedsAnswer({ about })
  // Nobody there knows this device: it tells everything, under a name of its own.
  await beginAnew(store, ({ begun, key, moving, unlocked }) => ({
    ...newState(),
    begun,
    unlocked,
    moving: mark === null && key ? anew(key, []) : moving,
    emitted: '',
  }))
  return mark === null ? begin(remote, store, signal) : goAlong(remote, store, mark, answer, signal)
}

async function askWhetherOpen(
  remote: Remote,
  store: SyncStore,
  mark: Marker,
  answer: Answer | null,
  signal?: AbortSignal,
): Promise<SyncState> {
  if (answer?.about !== 'vault-open') throw new NeedsAnswer({ about: 'vault-open' })
  if (answer.say === 'use it') return goInto(store, mark, undefined, 'yes')
  // Devices that followed that mark and such that never saw it come along to the next one.
  await changeState(store, (state) =>
    state.key ? { ...state, moving: anew(state.key, [mark.vault, ...mark.before]) } : null,
  )
  return makeMove(remote, store, signal)
}

/** A move to a vault with the same key. */
function anew(key: VaultKey, over: readonly string[]) {
  const vault = crypto.randomUUID()
  return { vault, key: { ...key, vault, number: 1 }, over }
}

/** Makes an empty place a vault. */
async function begin(remote: Remote, store: SyncStore, signal?: AbortSignal): Promise<SyncState> {
  const { moving } = await stateOf(store)
  const key = moving?.key ?? undefined
  if (key) await putKey(remote, key, signal)
  const vault = key?.vault ?? crypto.randomUUID()
  return put(remote, store, { vault, encryption: key ? 'age' : 'none', before: [] }, key, signal)
}

/** Writes the mark of the device's own vault again. */
function markAgain(
  remote: Remote,
  store: SyncStore,
  { vault, key, before = [] }: SyncState,
  signal?: AbortSignal,
): Promise<SyncState> {
  const encryption = key ? 'age' : 'none'
  return put(remote, store, { vault: vault ?? '', encryption, before }, key, signal)
}

async function put(
  remote: Remote,
  store: SyncStore,
  mark: Marker,
  key: VaultKey | undefined,
  signal?: AbortSignal,
): Promise<SyncState> {
  await remote.put(MARKER, markerBytes(mark), signal)
  return settle(store, mark, 'no', key)
}

/** The device is in this vault, and has nothing to tell anew. */
function settle(
  store: SyncStore,
  mark: Marker,
  isSure: SyncState['isSure'],
  key: VaultKey | undefined,
): Promise<SyncState> {
  return store.transaction(async (tx) => {
    const known = (await tx.state()) ?? newState()
    const { vault, before } = mark
    if (known.vault === vault && known.isSure === isSure && !known.unlocked) return known
    const isNew = known.vault !== vault
    const moving = isNew ? stillPlanned(known.moving, mark) : known.moving
    // A profile of before may have its name from a vault that the others have left.
    const device = isNew && key ? newDevice() : known.device
    const signed = device === known.device ? (known.signed ?? 0) : 0
    const state = { ...known, device, signed, vault, isSure, key, before, moving }
    tx.setState({ ...state, unlocked: undefined })
    return { ...state, unlocked: undefined }
  })
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
function isSame(devices: readonly string[], state: SyncState): boolean {
  return (
    devices.some((name) => isOurs(name, state)) &&
    Object.entries(state.peers).every(([name, next]) => next === 1 || devices.includes(name))
  )
}

/** Whether the folder is of a device that this one knows, of this vault or one that it has left. */
function isOurs(name: string, { device, peers, left = [] }: SyncState): boolean {
  return name === device || [peers, ...left.map((one) => one.peers)].some((some) => name in some)
}

/** The vault that the devices' files belong to. */
async function vaultBeside(
  remote: Remote,
  devices: readonly string[],
  { key }: SyncState,
  signal?: AbortSignal,
): Promise<string | null> {
  for (const device of devices) {
    const { highest } = listed(await remote.list(folderOf(device), signal))
    if (highest === 0) continue
    const name = segmentName(highest)
    const bytes = await remote.get(`${folderOf(device)}/${name}`, signal)
    const segment = bytes && (await opened(bytes, device, name, cipherOf(key)))
    if (segment) return segment.vault
  }
  return null
}
