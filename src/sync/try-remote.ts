import { TRIALS } from './layout'
import { type Remote, RemoteError } from './remote'
import { isSameBytes } from './same-bytes'

/** What was being done when a trial ended. Some kinds of remotes look for the chosen folder first. */
export type TrialStep = 'find' | 'write' | 'read' | 'list' | 'delete'

export type Trial = { works: true } | { works: false; step: TrialStep; error: RemoteError }

/**
 * Does once with a remote all that synchronising needs, on a file of its own that is gone afterwards,
 * so that who sets it up hears at once what is wrong. Rejects only with the signal's reason.
 */
export async function tryRemote(remote: Remote, signal?: AbortSignal): Promise<Trial> {
  signal?.throwIfAborted()
  const own = crypto.randomUUID().replaceAll('-', '')
  const name = `${TRIALS}/${own}`
  const bytes = everyValue()

  const steps: [TrialStep, () => Promise<void>][] = [
    ['write', () => write(remote, name, bytes, signal)],
    ['read', async () => checkSame(await remote.get(name, signal), bytes)],
    ['list', async () => checkNamed(await remote.list(TRIALS, signal), own)],
    ['delete', () => remote.del(name, signal)],
  ]
  for (const [step, work] of steps) {
    // Given up: the file goes, but nobody waits for that.
    const forget = () => void remote.del(name).catch(() => {})
    const trial = await trialOf(step, work).catch((reason: unknown) => {
      forget()
      throw reason
    })
    if (trial.works) continue
    if (signal?.aborted) forget()
    else if (step === 'read' || step === 'list') await remote.del(name, signal).catch(() => {})
    signal?.throwIfAborted()
    return trial
  }
  return { works: true }
}

/** One step as a trial: a refusal is its result, anything else is thrown on. */
export async function trialOf(step: TrialStep, work: () => Promise<void>): Promise<Trial> {
  try {
    await work()
    return { works: true }
  } catch (error) {
    if (error instanceof RemoteError) return { works: false, step, error }
    throw error
  }
}

/** What may be listed and not be written is there to be read. */
async function write(
  remote: Remote,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    await remote.put(name, bytes, signal)
  } catch (error) {
    if (!(error instanceof RemoteError) || error.problem !== 'forbidden') throw error
    const isReadable = await remote.list(TRIALS, signal).then(
      () => true,
      () => false,
    )
    if (!isReadable) throw error
    const status = error.status === null ? {} : { status: error.status }
    throw new RemoteError('read-only', { ...status, cause: error })
  }
}

/** Something that changes what it keeps, a line's end or a letter's encoding, is no place for bytes. */
function checkSame(found: Uint8Array | null, bytes: Uint8Array): void {
  if (!found) throw new RemoteError('busy')
  if (!isSameBytes(found, bytes)) throw new RemoteError('wrong-server')
}

function checkNamed(names: string[], own: string): void {
  if (!names.includes(own)) throw new RemoteError('wrong-server')
}

function everyValue(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: 256 }, (_, value) => value)
}
