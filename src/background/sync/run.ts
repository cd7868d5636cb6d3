import { browserSession } from '../../browser/storage'
import type { SyncAnswer, SyncPlace, SyncProblem, SyncStatus } from '../../messages/sync'
import { StorageError } from '../../storage/errors'
import { addToLog, readPlace, readStatus, writeStatus } from '../../storage/sync-settings'
import { type RunEnd, run } from '../../sync/engine'
import { NeedsAnswer } from '../../sync/question'
import { RemoteError } from '../../sync/remote'
import { VaultError } from '../../sync/vault-error'
import { mayUsePlace } from './allowed'
import { noteEncryption } from './encryption'
import { remoteOf } from './places'
import { endProgress, onStep } from './progress'
import { databaseStore } from './store'
import type { WatchNews } from './watch'

export interface Wish {
  /** `now`: the user asked for it. */
  look: 'when due' | 'now'
  answer: SyncAnswer | null
  /** What a watch has told, where one is on. */
  news?: WatchNews | null
}

/** Why a run was ended: the user wished so. Where the place is left, there is no such reason. */
export const STOPPED = 'stopped'

/** How long to wait before the next try, in ms; `null` where the next regular one will do. */
export type Pause = number | null

/**
 * One exchange with the place that is set up, if there is one, and what is to be known of it
 * afterwards. Rejects with a `StorageError` where not even that can be stored.
 */
export async function exchange(wish: Wish, signal: AbortSignal): Promise<Pause> {
  const { look } = wish
  const place = await readPlace()
  if (place === null) return null
  const before = await readStatus()
  if (look === 'when due' && waitsForUser(before) && !(await mayBeMended(before, place)))
    return null
  const began = Date.now()
  await writeStatus({ ...before, running: new Date(began).toISOString() })
  onStep({ phase: 'looking', done: 0, of: null })
  const end = await attempt(place, wish, signal).finally(endProgress)
  if (end.what === 'left') return null
  await noteEncryption()
  const at = new Date().toISOString()
  const { joined = 0, broken = 0, sent = 0 } = end.what === 'done' ? end.did : {}
  const status = end.what === 'failed' ? end.status : null
  // While somebody watches there are many runs, and what did nothing says nothing.
  const isIdle = end.what === 'done' && joined + broken + sent === 0
  if (!isIdle || !wish.news)
    await addToLog({ at, took: Date.now() - began, end: endOf(end), status, joined, broken, sent })
  const after = statusAfter(before, end, at)
  await writeStatus(after)
  return end.what === 'failed' ? pauseAfter(end, after.problem?.tries ?? 1) : null
}

type End =
  | { what: 'done'; did: RunEnd }
  | { what: 'asked'; error: NeedsAnswer }
  | { what: 'failed'; problem: SyncProblem; status: number | null; retryAfter: number | null }
  | { what: 'stopped' }
  /** The place was left while the run went on. */
  | { what: 'left' }

async function attempt(
  place: SyncPlace,
  { look, answer, news = null }: Wish,
  signal: AbortSignal,
): Promise<End> {
  try {
    if (!(await mayUsePlace(place))) return failed('permission')
    const session = await browserSession()
    const options = { session, now: Date.now(), look, answer, news, signal, onProgress: onStep }
    return {
      what: 'done',
      did: await run(await remoteOf(place), databaseStore(), options),
    }
  } catch (error) {
    if (signal.aborted) return { what: signal.reason === STOPPED ? 'stopped' : 'left' }
    if (error instanceof NeedsAnswer) return { what: 'asked', error }
    if (error instanceof RemoteError)
      return {
        ...failed(told(error, place)),
        status: error.status,
        retryAfter: error.retryAfter,
      }
    if (error instanceof VaultError) return failed(error.problem)
    console.warn('The exchange with other devices failed.', error)
    return failed(error instanceof StorageError ? 'storage' : 'unknown')
  }
}

/** A folder has no login: what forbids it is the browser. */
function told({ problem }: RemoteError, { kind }: SyncPlace): SyncProblem {
  return kind === 'folder' && problem === 'forbidden' ? 'permission' : problem
}

function failed(problem: SyncProblem): Extract<End, { what: 'failed' }> {
  return { what: 'failed', problem, status: null, retryAfter: null }
}

function endOf(end: Exclude<End, { what: 'left' }>) {
  return end.what === 'failed' ? end.problem : end.what
}

function statusAfter(
  before: SyncStatus,
  end: Exclude<End, { what: 'left' }>,
  at: string,
): SyncStatus {
  const { stopped: _, ...known } = before
  const rested = { ...known, running: null }
  if (end.what === 'done') return { lastSuccess: at, running: null, problem: null, question: null }
  if (end.what === 'stopped') return { ...rested, stopped: at }
  if (end.what === 'asked') return { ...rested, problem: null, question: end.error.question }
  const isSame = before.problem?.what === end.problem
  const since = isSame && before.problem ? before.problem.since : at
  const tries = (before.problem?.tries ?? 0) + 1
  return { ...rested, question: null, problem: { what: end.problem, since, tries } }
}

/** Trying on would not help, or would lock the user's login out. */
export function waitsForUser({ problem, question }: SyncStatus): boolean {
  return question !== null || (problem !== null && FOR_USER.has(problem.what))
}

/** Without the user's knowing: a stick is plugged in again, or the browser allows what it did once more. */
async function mayBeMended({ problem }: SyncStatus, place: SyncPlace): Promise<boolean> {
  if (problem?.what === 'permission') return mayUsePlace(place)
  return problem?.what === 'no-folder' && place.kind === 'folder'
}

const FOR_USER: ReadonlySet<SyncProblem> = new Set([
  'login',
  'forbidden',
  'no-folder',
  'read-only',
  'wrong-server',
  'permission',
  'locked',
  'newer',
])

const SHORTEST = 30_000
const LONGEST = 60 * 60_000

/** Longer each time, and never all devices at the same moment; as the server says, where it does. */
function pauseAfter(
  { problem, retryAfter }: Extract<End, { what: 'failed' }>,
  tries: number,
): Pause {
  if (FOR_USER.has(problem)) return null
  const grown = Math.min(SHORTEST * 2 ** Math.min(tries - 1, 10), LONGEST)
  return Math.max(retryAfter ?? 0, grown * (0.75 + Math.random() / 2))
}
