import type { SyncErasing } from '../../messages/sync'
import { readPlace, readStatus } from '../../storage/sync-settings'
import { erase, isBegun, isReadWhole } from '../../sync/erase'
import type { Progress } from '../../sync/progress'
import { NeedsAnswer } from '../../sync/question'
import { type Remote, RemoteError } from '../../sync/remote'
import { mayUsePlace } from './allowed'
import { remoteOf } from './places'
import { endProgress, onStep } from './progress'
import { exchange } from './run'
import { databaseStore } from './store'

/**
 * Erases all that is stored in the place. Before that everything there is read here, unless the user
 * knows that it can't be: what the others wrote last may be nowhere else. Rejects with a `StorageError`.
 */
export async function erasePlace(
  unread: 'ask' | 'accept',
  signal: AbortSignal,
): Promise<SyncErasing> {
  const place = await readPlace()
  if (place === null) return { end: 'done' }
  let left: number | null = null
  const onProgress = (step: Progress) => {
    onStep(step)
    if (step.of !== null) left = step.of - step.done
  }
  try {
    if (!(await mayUsePlace(place))) return { end: 'failed', problem: 'permission', left }
    const remote = await remoteOf(place)
    if (unread === 'ask') {
      const before = await readFirst(remote, signal)
      if (before !== 'read') return { end: before }
    }
    onStep({ phase: 'erasing', done: 0, of: null })
    await erase(remote, databaseStore(), signal, onProgress)
    return { end: 'done' }
  } catch (error) {
    if (signal.aborted) return { end: 'stopped', left }
    if (error instanceof NeedsAnswer) return { end: 'other' }
    if (error instanceof RemoteError) return { end: 'failed', problem: error.problem, left }
    throw error
  } finally {
    endProgress()
  }
}

/** Reads what the others wrote since the last run, unless the erasing has begun. */
async function readFirst(
  remote: Remote,
  signal: AbortSignal,
): Promise<'read' | 'unread' | 'other'> {
  // What is still there then is nothing that a run would read.
  if (await isBegun(remote, signal)) return 'read'
  await exchange({ look: 'now', answer: null }, signal)
  signal.throwIfAborted()
  const { problem, question } = await readStatus()
  if (question?.about === 'vault-other') return 'other'
  if (problem || question) return 'unread'
  return (await isReadWhole(remote, databaseStore(), signal)) ? 'read' : 'unread'
}
