import { cipherOf } from './cipher'
import { joinAll } from './join'
import { folderOf, keyName, keysOf, listed, numbersIn, segmentName, snapshotName } from './layout'
import { changeState, type Folders, leftDevices, stateOf } from './look'
import { NOBODY } from './progress'
import { prove } from './prove'
import { readOn } from './pull'
import type { Answer } from './question'
import type { Remote } from './remote'
import { forgetSigns } from './signs'
import type { LeftVault, SyncState, SyncStore } from './store'
import { checkVault } from './vault'

/**
 * After so many looks what is still there of a vault that was left stays: files that are not whole,
 * of devices that never came back. Nobody could feed this one with plain files for ever, either.
 */
const MOST_ROUNDS = 100

/**
 * Reads what other devices still put into a vault that this one has left, joins it, and tells it on,
 * as nobody reads there any more. Rejects with a `RemoteError` or `NeedsAnswer`.
 */
export async function pullLeft(
  remote: Remote,
  store: SyncStore,
  folders: Folders,
  answer: Answer | null,
  signal?: AbortSignal,
): Promise<void> {
  const state = await stateOf(store)
  for (const left of state.left ?? []) {
    for (const device of folders.keys())
      if (isLeft(device, state, left))
        await readLeft(remote, store, left, device, folders, answer, signal)
  }
}

/** A device that was heard of in this vault has its folder here. */
function isLeft(device: string, { device: own, peers }: SyncState, { peers: old }: LeftVault) {
  return device !== own && (device in old || (peers[device] ?? 1) === 1)
}

async function readLeft(
  remote: Remote,
  store: SyncStore,
  { vault, identity, peers }: LeftVault,
  device: string,
  folders: Folders,
  answer: Answer | null,
  signal?: AbortSignal,
): Promise<void> {
  const cipher = cipherOf(identity === null ? null : { identity })
  let next = peers[device] ?? 1
  for (let hasMore = 'maybe'; hasMore === 'maybe'; ) {
    const read = await readOn(
      remote,
      device,
      next,
      { from: folders, cipher, onFile: () => {} },
      signal,
    )
    if (read.next === next) return
    if (read.sent.length > 0) await joinAll(store, read.sent, answer, signal, NOBODY, 'tell on')
    await changeLeft(store, vault, (left) => ({
      ...left,
      peers: { ...left.peers, [device]: Math.max(left.peers[device] ?? 1, read.next) },
    }))
    ;({ next, hasMore } = read)
  }
}

/**
 * Deletes the files of vaults that were left, as far as all that they have is known here, was told in
 * the present one, and was read back there. What is not sure stays for the next time.
 */
export async function forgetLeft(
  remote: Remote,
  store: SyncStore,
  state: SyncState,
  folders: Folders,
  answer: Answer | null,
  signal?: AbortSignal,
): Promise<void> {
  await prove(remote, store, state, signal)
  // Two devices may have moved at once: what is here counts when the mark has stayed.
  if (state.isSure === 'no') await checkVault(remote, store, answer, signal)
  for (const left of await leftBehind(store)) {
    let seen = unread(folders, state, left)
    for (const [device, next] of Object.entries(left.peers))
      seen += await forgetFolder(remote, device, next, signal)
    if (seen === 0) {
      await forgetSigns(remote, leftDevices(state), signal)
      await forgetKeys(remote, left, signal)
    }
    const isOver = seen === 0 || left.rounds >= MOST_ROUNDS
    await changeLeft(store, left.vault, (now) =>
      isOver ? null : { ...now, rounds: now.rounds + 1 },
    )
  }
}

/** How many folders nothing was read of yet: they may be of the vault that was left. */
function unread(folders: Folders, state: SyncState, left: LeftVault): number {
  const some = [...folders].filter(([device]) => isLeft(device, state, left))
  return some.filter(
    ([device, { highest, snapshots }]) =>
      !(device in left.peers) && (highest > 0 || snapshots.length > 0),
  ).length
}

function leftBehind(store: SyncStore): Promise<readonly LeftVault[]> {
  return store.transaction(async (tx) => {
    const state = await tx.state()
    if (!state || state.isSure === 'no' || state.emitted !== null) return []
    const isTold = (await tx.queued(1)).length === 0 && (await tx.files()).length === 0
    return isTold ? (state.left ?? []) : []
  })
}

/** Returns how many files there were: a list may be old by a moment, and the next one tells. */
async function forgetFolder(
  remote: Remote,
  device: string,
  next: number,
  signal?: AbortSignal,
): Promise<number> {
  const folder = folderOf(device)
  const { segments, snapshots, parts } = listed(await remote.list(folder, signal))
  const known = [
    ...[...segments].filter((number) => number < next).map(segmentName),
    ...snapshots.filter((number) => number < next).map(snapshotName),
    ...parts.filter((name) => name < snapshotName(next)),
  ]
  for (const name of known) await remote.del(`${folder}/${name}`, signal)
  return segments.size + snapshots.length + parts.length
}

async function forgetKeys(
  remote: Remote,
  { vault, identity }: LeftVault,
  signal?: AbortSignal,
): Promise<void> {
  if (identity === null) return
  const folder = keysOf(vault)
  for (const number of numbersIn(await remote.list(folder, signal)))
    await remote.del(`${folder}/${keyName(number)}`, signal)
}

function changeLeft(
  store: SyncStore,
  vault: string,
  change: (left: LeftVault) => LeftVault | null,
): Promise<void> {
  return changeState(store, (state) => {
    const left = (state.left ?? []).flatMap((one) =>
      one.vault === vault ? (change(one) ?? []) : one,
    )
    return { ...state, left }
  })
}
