import type { VaultKey } from './cipher'
import { putKey } from './keys'
import { MARKER } from './layout'
import { beginAnew, newState, stateOf } from './look'
import { type Marker, markerBytes } from './marker'
import type { Remote } from './remote'
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
  await store.transaction(async (tx) => {
    const state = await tx.state()
    if (state) tx.setState({ ...state, moving })
  })
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
  const { moving, vault, before = [] } = await stateOf(store)
  if (!moving) return stateOf(store)
  const key = moving.key ?? undefined
  if (key) await putKey(remote, key, signal)
  const mark: Marker = {
    vault: moving.vault,
    encryption: key ? 'age' : 'none',
    before: [...new Set([...(vault === null ? [] : [vault]), ...moving.over, ...before])],
  }
  await remote.put(MARKER, markerBytes(mark), signal)
  return goInto(store, mark, key, 'no')
}

/**
 * The device goes into another vault: under a new name, as nobody there knows it, and telling all that
 * it knows. Its documents stay as they are, so that nothing is there twice.
 */
export async function goInto(
  store: SyncStore,
  { vault, encryption, before }: Marker,
  key: VaultKey | undefined,
  isSure: SyncState['isSure'],
): Promise<SyncState> {
  await beginAnew(store, (state) => {
    const { moving, key: old } = state
    const isOnlyPlanned = encryption === 'none' && !old && moving?.key && moving.vault !== vault
    return {
      ...newState(),
      vault,
      isSure,
      key,
      before,
      moving: isOnlyPlanned ? moving : undefined,
      left: leaving(state, key),
      emitted: '',
    }
  })
  return stateOf(store)
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
