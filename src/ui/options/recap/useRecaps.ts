import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Recap } from '../../../recap/recap'
import type { StorageError } from '../../../storage/errors'
import { replayRecaps } from '../../../storage/recap-writer'
import { allRecaps, createRecap, removeRecap } from '../../../storage/recaps'
import { useElsewhere } from './useElsewhere'

export interface Recaps {
  /** The last changed first; `null` while nobody knows. */
  all: Recap[] | null
  /** Removed on this page, the last first: what can be brought back. */
  removed: Recap[]
  /** Why the list may be behind the database, or why the last act did not work; or `null`. */
  problem: StorageError | null
  reload: () => void
  /** Stores a new recap; false where that failed, and `problem` says why. */
  add: (recap: Recap) => Promise<boolean>
  remove: (id: string) => Promise<void>
  /** Brings the last removed one back. */
  undo: () => Promise<void>
  dismiss: () => void
}

/** All recaps, kept up with what other surfaces change. */
export function useRecaps(): Recaps {
  const [all, setAll] = useState<Recap[] | null>(null)
  const [removed, setRemoved] = useState<Recap[]>([])
  const [problem, setProblem] = useState<StorageError | null>(null)

  const reload = useCallback(() => {
    allRecaps().then((found) => {
      setAll(found)
      setProblem(null)
    }, setProblem)
  }, [])

  useEffect(() => {
    reload()
    // Also where there was nothing left: another part of this page may have been quicker.
    replayRecaps().then(reload, setProblem)
  }, [reload])
  useElsewhere(reload)

  const act = async (work: () => Promise<unknown>) => {
    try {
      await work()
      reload()
      return true
    } catch (error) {
      setProblem(error as StorageError)
      return false
    }
  }
  const remove = async (id: string) => {
    await act(async () => {
      const gone = await removeRecap(id)
      if (gone) setRemoved((known) => [gone, ...known])
    })
  }
  const undo = async () => {
    const [last] = removed
    if (!last) return
    await act(() => createRecap(last))
    setRemoved((known) => known.filter((one) => one !== last))
  }

  const add = (recap: Recap) => act(() => createRecap(recap))
  const dismiss = () => setRemoved([])
  return { all, removed, problem, reload, add, remove, undo, dismiss }
}
