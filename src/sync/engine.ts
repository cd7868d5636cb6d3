import { compact } from './compact'
import { tendKey } from './keys'
import { forgetLeft, pullLeft } from './left'
import { changeState, type Folders, lookAround, lookBeforeWriting, stateOf } from './look'
import { makeMove } from './move'
import { NOBODY, type OnProgress } from './progress'
import { prove } from './prove'
import { pull } from './pull'
import { emit, gather, hasNews, push } from './push'
import type { Answer } from './question'
import type { News, Remote } from './remote'
import { sign, type Told, toldBy, whoHasNews } from './signs'
import type { SyncState, SyncStore } from './store'
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
  /** What a watch has told since the last run that ended well: nobody else is asked. */
  news?: (Pick<News, 'devices'> & { since: string | null }) | null
  signal?: AbortSignal
  onProgress?: OnProgress
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
export async function run(remote: Remote, store: SyncStore, options: RunOptions): Promise<RunEnd> {
  const { session, now, look = 'when due', compactAfter = 64, answer = null, signal } = options
  const { news = null, onProgress = NOBODY } = options
  const before = await stateOf(store)
  const { extent, whole } = lookDue(before, look, session, now)
  const isDue = extent !== 'none'
  let folders: Folders | null = null
  let told: Told | null = null
  if (isDue) {
    onProgress({ phase: 'looking', done: 0, of: null })
    await checkVault(remote, store, answer, signal)
    // What comes while all of them are looked through is told afterwards.
    if (extent === 'all' && remote.news)
      told = { devices: new Map(), since: (await remote.news(null, signal)).since }
    folders = await lookAround(remote, store, extent, signal)
    await prove(remote, store, await stateOf(store), signal, onProgress)
    if (before.key) await tendKey(remote, store, signal)
    if (before.left && extent === 'all') await pullLeft(remote, store, folders, answer, signal)
  }
  if (extent !== 'all') {
    const state = isDue ? await stateOf(store) : before
    told = await (news && state.since ? toldBy(news, state) : whoHasNews(remote, state, signal))
    // Somebody that nobody has heard of may be of another vault, in the place of this one.
    if (!isDue && hasNewcomer(told, state)) await checkVault(remote, store, answer, signal)
  }
  const from = extent === 'all' ? folders : told
  const { joined, broken } = await pull(
    remote,
    store,
    await stateOf(store),
    from ?? NO_NEWS,
    answer,
    signal,
    onProgress,
  )
  // All that the remote's account had told up to there was read.
  const { since } = told ?? {}
  if (since) await changeState(store, (last) => ({ ...last, since }))
  const { vault } = await stateOf(store)
  await gather(store, answer, signal, onProgress)
  if (before.moving) {
    // Others may have moved meanwhile.
    await checkVault(remote, store, answer, signal)
    await makeMove(remote, store, signal)
  }
  await emit(store, signal, onProgress)
  let sent = 0
  if (await hasNews(store)) {
    // An emptied place would take what is new, and nobody would have the rest.
    if (isDue) await lookBeforeWriting(remote, store, signal)
    // Where the own sign is as it was, so is the place.
    else if (told?.own === undefined) await checkVault(remote, store, answer, signal)
    await emit(store, signal, onProgress)
    sent = await push(remote, store, signal, onProgress)
  }
  const state = await stateOf(store)
  await sign(remote, store, state, isDue ? 'yes' : 'no', signal)
  await compact(remote, store, state, folders?.get(state.device), compactAfter, signal, onProgress)
  if (folders && extent === 'all' && state.left?.length)
    await forgetLeft(remote, store, state, folders, answer, signal)
  // Of a vault that it went into meanwhile it has seen nothing.
  if (isDue && state.vault === vault) {
    await changeState(store, (last) => ({ ...last, looked: { session, at: now, whole } }))
  }
  return { joined, broken, sent }
}

/** What is to be looked through, and when all was then (ms). */
function lookDue(
  { vault, looked, moving, changing, unlocked, left = [] }: SyncState,
  look: 'when due' | 'now',
  session: string,
  now: number,
): { extent: 'all' | 'own' | 'none'; whole: number } {
  const { at = 0, whole = at } = looked ?? {}
  const isPlanned = [moving, changing, unlocked].some((plan) => plan !== undefined)
  const isNew = look === 'now' || vault === null || isPlanned || looked?.session !== session
  // Nobody tells of what comes late into a vault that was left.
  const through = left.length > 0 ? LOOK_EVERY : LOOK_THROUGH_EVERY
  if (isNew || Math.abs(now - whole) > through) return { extent: 'all', whole: now }
  return { extent: Math.abs(now - at) > LOOK_EVERY ? 'own' : 'none', whole }
}

function hasNewcomer({ devices }: Told, { peers }: SyncState): boolean {
  return [...devices.keys()].some((device) => !(device in peers))
}

const NO_NEWS: Told = { devices: new Map(), since: null }

/** How often the mark, the own folder and the own sign are looked at, in ms. */
const LOOK_EVERY = 15 * 60 * 1000

/** How often all folders are looked through, whatever signs say, while a browser runs on, in ms. */
const LOOK_THROUGH_EVERY = 24 * 60 * 60 * 1000
