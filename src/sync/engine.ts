import { compact } from './compact'
import { tendKey } from './keys'
import { forgetLeft, pullLeft } from './left'
import { type Folders, lookAround, lookBeforeWriting, stateOf } from './look'
import { makeMove } from './move'
import { prove } from './prove'
import { pull } from './pull'
import { emit, gather, hasNews, push } from './push'
import type { Answer } from './question'
import type { Remote } from './remote'
import type { SyncStore } from './store'
import { checkVault } from './vault'

export interface RunOptions {
  /** Tells this run of the browser from others. */
  session: string
  /** Now, in ms; only how often folders are looked through depends on it. */
  now: number
  /** `now`: the folders are looked through in any case, as when the user asks for a run. */
  look?: 'when due' | 'now'
  /** Own files that make a snapshot worth its while. */
  compactAfter?: number
  /** What the user said to the question that the last run ended with. */
  answer?: Answer | null
  signal?: AbortSignal
}

/** What a run did. */
export interface RunEnd {
  /** Records changed by other devices. */
  joined: number
  /** Changes that are none, and were passed over. */
  broken: number
  /** Files sent. */
  sent: number
}

/**
 * Exchanges what is new with the other devices, once. One run at a time: the caller holds a lock. It
 * may end anywhere, by an error or with the process, and the next run goes on from there. Rejects with
 * a `RemoteError`, a `VaultError`, with `NeedsAnswer`, and with what the store says.
 */
export async function run(
  remote: Remote,
  store: SyncStore,
  { session, now, look = 'when due', compactAfter = 64, answer = null, signal }: RunOptions,
): Promise<RunEnd> {
  let folders: Folders | null = null
  const before = await stateOf(store)
  const isDue =
    look === 'now' ||
    before.vault === null ||
    before.moving !== undefined ||
    before.changing !== undefined ||
    before.unlocked !== undefined ||
    before.looked?.session !== session ||
    Math.abs(now - before.looked.at) > LOOK_EVERY
  if (isDue) {
    await checkVault(remote, store, answer, signal)
    folders = await lookAround(remote, store, signal)
    await prove(remote, store, await stateOf(store), signal)
    if (before.key) await tendKey(remote, store, signal)
    if (before.left) await pullLeft(remote, store, folders, answer, signal)
  }
  const { joined, broken } = await pull(
    remote,
    store,
    await stateOf(store),
    folders,
    answer,
    signal,
  )
  await gather(store, answer)
  if (before.moving) {
    // Others may have moved meanwhile.
    await checkVault(remote, store, answer, signal)
    await makeMove(remote, store, signal)
  }
  await emit(store)
  let sent = 0
  if (await hasNews(store)) {
    // An emptied place would take what is new, and nobody would have the rest.
    if (isDue) await lookBeforeWriting(remote, store, signal)
    const { emitted } = isDue ? before : await checkVault(remote, store, answer, signal)
    if (isDue || emitted !== null) await emit(store)
    sent = await push(remote, store, signal)
  }
  const state = await stateOf(store)
  await compact(remote, store, state, folders?.get(state.device), compactAfter, signal)
  if (folders) {
    if (state.left?.length) await forgetLeft(remote, store, state, folders, answer, signal)
    await store.transaction(async (tx) => {
      const last = await tx.state()
      if (last) tx.setState({ ...last, looked: { session, at: now } })
    })
  }
  return { joined, broken, sent }
}

/** How often folders are looked through for new devices and for files that are gone, in ms. */
const LOOK_EVERY = 15 * 60 * 1000
