import type { VaultKey } from './cipher'
import { putKey } from './keys'
import { MARKER } from './layout'
import { beginAnew, changeState, newState, stateOf } from './look'
import { type Marker, markerBytes } from './marker'
import type { Remote } from './remote'
import { forgetSigns } from './signs'
import type { LeftVault, Move, SyncState, SyncStore } from './store'

/**
 * Remembers that this device shall move the vault. A vault's files are all encrypted with one key, or
 * none of them is: another way means another vault, to which every device tells what it knows.
 */
export function planMove(store: SyncStore, key: VaultKey | null): Promise<void> {
  return plan(store, { vault: key?.vault ?? crypto.randomUUID(), key, over: [] })
}

/** Forgets the wish to encrypt a vault that is not, yet. */
export function planStay(store: SyncStore): Promise<void> {
  return plan(store, undefined)
}

async function plan(store: SyncStore, moving: Move | undefined): Promise<void> {
  await stateOf(store)
  await changeState(store, (state) => ({ ...state, moving }))
}

/**
 * Makes the place another vault, as it was planned: the key is there and was read back before the mark
 * names its vault. What is known here is told there by the same run or a later one.
 */
export async function makeMove(
  remote: Remote,
  store: SyncStore,
  signal?: AbortSignal,
): Promise<SyncState> {
  const { moving, vault, device, peers, before = [] } = await stateOf(store)
  if (!moving) return stateOf(store)
  const key = moving.key ?? undefined
  if (key) await putKey(remote, key, signal)
  const mark: Marker = {
    vault: moving.vault,
    encryption: key ? 'age' : 'none',
    before: [...new Set([...(vault === null ? [] : [vault]), ...moving.over, ...before])],
  }
  await remote.put(MARKER, markerBytes(mark), signal)
  // Whoever misses its own looks at the mark before it sends anything.
  await forgetSigns(remote, [device, ...Object.keys(peers)], signal)
  return goInto(store, mark, key, 'no')
}

/**
 * The device goes into another vault: under a new name, as nobody there knows it, and telling all that
 * it knows. Its documents stay as they are, so that nothing is there twice.
 */
export async function goInto(
  store: SyncStore,
  mark: Marker,
  key: VaultKey | undefined,
  isSure: SyncState['isSure'],
): Promise<SyncState> {
  const { vault, before } = mark
  await beginAnew(store, (state) => {
    return {
      ...newState(),
      begun: state.begun,
      vault,
      isSure,
      key,
      before,
      moving: state.key ? undefined : stillPlanned(state.moving, mark),
      left: leaving(state, key),
      emitted: '',
    }
  })
  return stateOf(store)
}

/**
 * What of a move is still to be made in this vault. A profile that was set back may have made it long
 * since: the same vault again would be before and after another.
 */
export function stillPlanned(
  moving: Move | undefined,
  { vault, encryption, before }: Marker,
): Move | undefined {
  const isDone = !moving || moving.vault === vault || before.includes(moving.vault)
  return isDone || encryption === 'age' || moving.key === null ? undefined : moving
}

/**
 * The vaults that are left. One whose files can be read in the new vault as they are is not: they belong
 * to that now. Under the old name everything was written by this device, as far as it knows.
 */
function leaving(state: SyncState, to: VaultKey | undefined): LeftVault[] {
  const { vault, key, peers, device, next, left = [] } = state
  // One that nothing was read of is of another vault, for all that is known.
  const read = Object.entries(peers).filter(([, from]) => from > 1)
  const all = { ...Object.fromEntries(read), [device]: next }
  const last =
    vault === null ? [] : [{ vault, identity: key?.identity ?? null, peers: all, rounds: 0 }]
  return [...left, ...last].filter(({ identity }) => identity !== (to?.identity ?? null))
}
