import type {
  MirrorLogEntry,
  MirrorProblem,
  MirrorSettings,
  MirrorStatus,
} from '../../messages/mirror'
import { MirrorTaken } from '../../mirror/marker'
import { type MirrorEnd, runMirror } from '../../mirror/run'
import { StorageError } from '../../storage/errors'
import {
  addToMirrorLog,
  readMirror,
  readMirrorStatus,
  writeMirror,
  writeMirrorStatus,
} from '../../storage/mirror-settings'
import { RemoteError } from '../../sync/remote'
import { findMirror } from './places'
import { databaseMirror } from './store'

export interface MirrorWish {
  /** `asked`: the user wants it now. */
  by: 'itself' | 'asked'
  /** `all`: also for what was done there. */
  look: 'all' | 'when due'
  others: 'ask' | 'take over'
}

/** What is to be done next. */
export type MirrorNext = 'rest' | 'more' | 'look again soon'

export interface Kept {
  next: MirrorNext
  /** Whether notes were changed, which other devices have to hear of. */
  notes: 'as they were' | 'changed'
}

/** How long one run may hold others up, in ms. */
const SLICE = 30_000

/** How often it is looked for what was done there, in ms; a little less than the alarm's period. */
const LOOK_EVERY = 4.5 * 60_000

/** How often (ms) the progress is told. */
const TOLD = 500

/**
 * Brings the readable copies up to date where this device keeps any, as far as it gets in one go, and
 * notes what is to be known of it. Rejects with a `StorageError` where not even that can be stored.
 */
export async function keepCopies(wish: MirrorWish, signal: AbortSignal): Promise<Kept> {
  const settings = await readMirror()
  const before = await readMirrorStatus()
  if (settings.where === 'off' || (wish.by === 'itself' && waitsForUser(before))) return NOTHING
  const began = Date.now()
  const running = { since: new Date(began).toISOString(), done: 0, of: 0 }
  const status: MirrorStatus = { ...before, goes: 'on', running }
  if (wish.by === 'asked' || before.lastSuccess === null) await writeMirrorStatus(status)
  const look = wish.look === 'all' || isDueToLook(before, began) ? 'all' : 'changed'
  const end = await attempt(settings, { ...wish, look }, status, signal)
  const at = new Date().toISOString()
  const entry = entryOf(end, { at, took: Date.now() - began })
  if (isWorthNoting(entry, wish)) await addToMirrorLog(entry)
  await writeMirrorStatus(statusAfter(before, end, at, look === 'all' ? at : before.looked))
  if (end.what !== 'done') return NOTHING
  const { end: how, waiting, cameBack, putBack } = end.did
  const next = how === 'more' ? 'more' : waiting > 0 ? 'look again soon' : 'rest'
  return { next, notes: cameBack + putBack > 0 ? 'changed' : 'as they were' }
}

const NOTHING: Kept = { next: 'rest', notes: 'as they were' }

type End =
  | { what: 'done'; did: MirrorEnd }
  | { what: 'failed'; problem: MirrorProblem; status: number | null }
  | { what: 'stopped' }

async function attempt(
  settings: MirrorSettings,
  { look, others }: { look: 'all' | 'changed'; others: MirrorWish['others'] },
  status: MirrorStatus,
  signal: AbortSignal,
): Promise<End> {
  const began = Date.now()
  try {
    if (settings.where === 'off') return { what: 'stopped' }
    const found = await findMirror(settings.where)
    if ('problem' in found) return failed(found.problem)
    const store = databaseMirror()
    if (settings.at !== found.at) {
      await store.forgetAll()
      await writeMirror({ ...settings, at: found.at }, 'same')
    }
    let told = began
    const onProgress = (done: number, of: number) => {
      if (Date.now() - told < TOLD) return
      told = Date.now()
      const since = new Date(began).toISOString()
      writeMirrorStatus({ ...status, running: { since, done, of } }).catch(() => {})
    }
    const isDue = () => Date.now() - began > SLICE
    const options = { device: settings.device, now: began, look, others, isDue, onProgress, signal }
    return { what: 'done', did: await runMirror(found.place, store, options) }
  } catch (error) {
    if (signal.aborted) return { what: 'stopped' }
    if (error instanceof MirrorTaken) return failed('taken')
    if (error instanceof RemoteError) return { ...failed(error.problem), status: error.status }
    console.warn('The readable copies could not be kept up to date.', error)
    return failed(error instanceof StorageError ? 'storage' : 'unknown')
  }
}

function failed(problem: MirrorProblem): Extract<End, { what: 'failed' }> {
  return { what: 'failed', problem, status: null }
}

function entryOf(end: End, when: Pick<MirrorLogEntry, 'at' | 'took'>): MirrorLogEntry {
  const none = { written: 0, cameBack: 0, putBack: 0, removed: 0 }
  if (end.what === 'stopped') return { ...when, end: 'stopped', status: null, ...none }
  if (end.what === 'failed') return { ...when, end: end.problem, status: end.status, ...none }
  const { written, cameBack, putBack, removed } = end.did
  return { ...when, end: end.did.end, status: null, written, cameBack, putBack, removed }
}

function isWorthNoting(entry: MirrorLogEntry, { by }: MirrorWish): boolean {
  const { end, written, cameBack, putBack, removed } = entry
  return by === 'asked' || end !== 'done' || written + cameBack + putBack + removed > 0
}

function statusAfter(
  before: MirrorStatus,
  end: End,
  at: string,
  looked: string | null,
): MirrorStatus {
  const rested = { ...before, running: null }
  if (end.what === 'stopped') return { ...rested, problem: null, goes: 'stopped' }
  if (end.what === 'failed') {
    const isSame = before.problem?.what === end.problem
    const since = isSame && before.problem ? before.problem.since : at
    return { ...rested, goes: 'on', problem: { what: end.problem, since } }
  }
  const { files, end: how } = end.did
  if (how === 'more') return { ...rested, files, problem: null, goes: 'on' }
  return { lastSuccess: at, looked, files, running: null, problem: null, goes: 'on' }
}

function isDueToLook({ looked }: MirrorStatus, now: number): boolean {
  return looked === null || Math.abs(now - Date.parse(looked)) >= LOOK_EVERY
}

/** Trying on would not help, or would lock the user's login out. */
function waitsForUser({ problem, goes }: MirrorStatus): boolean {
  return goes === 'stopped' || (problem !== null && FOR_USER.has(problem.what))
}

const FOR_USER: ReadonlySet<MirrorProblem> = new Set([
  'login',
  'forbidden',
  'read-only',
  'wrong-server',
  'taken',
])
