import { useCallback, useRef, useState } from 'preact/hooks'
import type { StorageError } from '../../../storage/errors'
import { inChunks, type Progress } from './chunks'

/** Something that was done, and can be undone. */
export interface Done {
  kind: 'deleted' | 'changed' | 'view'
  /** `Deleted:` */
  words: string
  /** What it was done to, in the words of strangers; `''` where the words say it all. */
  name: string
  /** Resolves to the id of the talk to be shown again, if it is one. */
  undo: (run: Run) => Promise<string | null>
}

/** Does something to many, with progress and an end at the user's word; resolves to how many. */
export type Run = <T>(
  all: readonly T[],
  work: (chunk: readonly T[]) => Promise<void>,
) => Promise<number>

type Ended = ActEnd | 'stopped'

export type ActEnd = 'done' | 'failed' | 'busy'

export interface DoneList {
  /** What can be undone, the last first. */
  done: Done[]
  /** How far the act has come that is under way; `null` while none is, and in the first moment. */
  progress: Progress | null
  /** Why the last act or undo did not work, or `null`. */
  problem: StorageError | null
  /**
   * Runs an act. Afterwards, also where it failed or was stopped half way, `made` tells what of it
   * can be undone; `null`: nothing.
   */
  act: (work: (run: Run) => Promise<void>, made: () => Done | null) => Promise<ActEnd>
  /** Id of the talk to be shown again, or `null`. */
  undo: () => Promise<string | null>
  cancel: () => void
  dismiss: () => void
  /** A writer that waits for the database says so, and when it goes on. */
  tell: (problem: StorageError | null) => void
}

/** Runs the user's acts one at a time, and keeps each at hand to be undone. */
export function useDone(): DoneList {
  const [done, setDone] = useState<Done[]>([])
  const [progress, setProgress] = useState<Progress | null>(null)
  const [problem, tell] = useState<StorageError | null>(null)
  const running = useRef<AbortController | null>(null)

  const guarded = useCallback(async (work: (run: Run) => Promise<void>): Promise<Ended> => {
    if (running.current) return 'busy'
    const controller = new AbortController()
    const options = { signal: controller.signal, onProgress: setProgress }
    running.current = controller
    try {
      await work((all, each) => inChunks(all, options, each))
      tell(null)
      return controller.signal.aborted ? 'stopped' : 'done'
    } catch (error) {
      tell(error as StorageError)
      return 'failed'
    } finally {
      running.current = null
      setProgress(null)
    }
  }, [])

  const act = useCallback(
    async (work: (run: Run) => Promise<void>, made: () => Done | null) => {
      const ended = await guarded(work)
      const one = ended === 'busy' ? null : made()
      if (one) setDone((known) => [one, ...known])
      return ended === 'stopped' ? 'done' : ended
    },
    [guarded],
  )

  const undo = useCallback(async () => {
    const [last, ...rest] = done
    if (!last) return null
    let id: string | null = null
    const ended = await guarded(async (run) => {
      id = await last.undo(run)
    })
    // Stopped half way or failed, it can be undone again, which does the rest.
    if (ended === 'done') setDone(rest)
    return id
  }, [done, guarded])

  const dismiss = useCallback(() => {
    setDone([])
    tell(null)
  }, [])

  const cancel = useCallback(() => running.current?.abort(), [])
  return { done, progress, problem, act, undo, cancel, dismiss, tell }
}
