import { useRef, useState } from 'preact/hooks'
import { type StorageError, storageError } from '../../../storage/errors'
import { saveTalks, undoSaves } from '../../../storage/save-talks'
import type { SaveResult } from '../../../storage/store-talk'
import type { Talk } from '../../../talk/talk'

/** What was just done: how many talks were saved, or taken away again and how many stay. */
export type SavingDone =
  | { act: 'saved'; count: number; undoable: 'yes' | 'no' }
  | { act: 'undone'; count: number; stays: number }

/** The saving of a list's talks. */
export interface Saving {
  /** How far a saving is, or `null` where none is going on. */
  progress: { count: number; of: number } | null
  done: SavingDone | null
  problem: StorageError | null
  save: (talks: readonly Talk[]) => Promise<void>
  undo: () => Promise<void>
}

/** `onSaved` hears the ids that the page has for the talks of each batch, as soon as it is stored. */
export function useSaving(
  onSaved: (ids: string[]) => void,
  onChanged: () => Promise<void>,
): Saving {
  const [progress, setProgress] = useState<Saving['progress']>(null)
  const [done, setDone] = useState<SavingDone | null>(null)
  const [problem, setProblem] = useState<StorageError | null>(null)
  const results = useRef<SaveResult[]>([])
  const busy = useRef<'yes' | 'no'>('no')

  /** One at a time; the lists are read anew at the end, however it ends. */
  const act = async (work: () => Promise<void>) => {
    if (busy.current === 'yes') return
    busy.current = 'yes'
    setProblem(null)
    try {
      await work()
    } catch (cause) {
      setProblem(storageError(cause))
    } finally {
      await onChanged()
      setProgress(null)
      busy.current = 'no'
    }
  }

  const save = (talks: readonly Talk[]) =>
    act(async () => {
      results.current = []
      setDone(null)
      setProgress({ count: 0, of: talks.length })
      try {
        for await (const batch of saveTalks(talks)) {
          const from = results.current.length
          results.current = [...results.current, ...batch]
          const count = results.current.length
          onSaved(talks.slice(from, count).map(({ id }) => id))
          setProgress({ count, of: talks.length })
        }
      } finally {
        const count = results.current.length
        const undoable = results.current.some(({ created }) => created) ? 'yes' : 'no'
        if (count > 0) setDone({ act: 'saved', count, undoable })
      }
    })

  const undo = () =>
    act(async () => {
      const saved = results.current.filter(({ created }) => created).length
      const gone = await undoSaves(results.current)
      results.current = []
      setDone({ act: 'undone', count: gone.length, stays: saved - gone.length })
    })

  return { progress, done, problem, save, undo }
}
