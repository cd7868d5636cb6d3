import { useCallback, useState } from 'preact/hooks'
import type { StorageError } from '../../../storage/errors'

/** Something that was done to a template, and can be undone. */
interface Done {
  words: string
  name: string
  undo: () => Promise<void>
}

export interface DoneTemplates {
  done: Done | null
  problem: StorageError | null
  /** Does it; what it gives can be undone until the next act. */
  act: (work: () => Promise<Done | null>) => Promise<void>
  undo: () => Promise<void>
  dismiss: () => void
}

/** Acts at once, and keeps the last one at hand to be undone. */
export function useDone(): DoneTemplates {
  const [done, setDone] = useState<Done | null>(null)
  const [problem, setProblem] = useState<StorageError | null>(null)

  const act = useCallback(async (work: () => Promise<Done | null>) => {
    try {
      setDone(await work())
      setProblem(null)
    } catch (error) {
      setProblem(error as StorageError)
    }
  }, [])

  const undo = useCallback(
    () =>
      act(async () => {
        await done?.undo()
        return null
      }),
    [act, done],
  )

  const dismiss = useCallback(() => {
    setDone(null)
    setProblem(null)
  }, [])

  return { done, problem, act, undo, dismiss }
}
