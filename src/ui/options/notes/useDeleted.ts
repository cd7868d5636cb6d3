import { useCallback, useState } from 'preact/hooks'
import type { StorageError } from '../../../storage/errors'
import { type RemovedTalk, removeTalk, restoreTalk } from '../../../storage/removal'

export interface Deleted {
  /** What can be brought back, the last deleted first. */
  talks: RemovedTalk[]
  /** Why the last deletion or undo did not work, or `null`. */
  problem: StorageError | null
  /** True when the talk is gone. */
  remove: (id: string) => Promise<boolean>
  /** Id of the talk that is back, or `null`. */
  undo: () => Promise<string | null>
  dismiss: () => void
}

/** Deletes talks at once, and keeps each at hand to be brought back. */
export function useDeleted(touch: (id: string) => void): Deleted {
  const [talks, setTalks] = useState<RemovedTalk[]>([])
  const [problem, setProblem] = useState<StorageError | null>(null)

  const remove = useCallback(
    (id: string) =>
      removeTalk(id).then(
        (removed) => {
          setTalks((known) => [removed, ...known])
          setProblem(null)
          touch(id)
          return true
        },
        (error: StorageError) => {
          setProblem(error)
          return false
        },
      ),
    [touch],
  )

  const undo = useCallback(async () => {
    const [last, ...rest] = talks
    if (!last) return null
    try {
      await restoreTalk(last)
    } catch (error) {
      setProblem(error as StorageError)
      return null
    }
    setTalks(rest)
    setProblem(null)
    touch(last.id)
    return last.id
  }, [talks, touch])

  const dismiss = useCallback(() => {
    setTalks([])
    setProblem(null)
  }, [])

  return { talks, problem, remove, undo, dismiss }
}
