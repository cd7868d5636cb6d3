import { useCallback, useEffect, useState } from 'preact/hooks'
import { onChange } from '../../../storage/changes'
import { type StorageError, storageError } from '../../../storage/errors'
import { savedAmong } from '../../../storage/save-talks'
import type { Talk } from '../../../talk/talk'

/** Which talks of a list are saved; read again when this or another surface changes any. */
export interface SavedAmong {
  /** Id of what is saved, by that of the talk. */
  ids: ReadonlyMap<string, string>
  problem: StorageError | null
  read: () => Promise<void>
  /** These were saved just now, under their own ids. */
  add: (ids: readonly string[]) => void
}

export function useSavedAmong(talks: readonly Talk[]): SavedAmong {
  const [ids, setIds] = useState<ReadonlyMap<string, string>>(NONE)
  const [problem, setProblem] = useState<StorageError | null>(null)

  const read = useCallback(
    () =>
      savedAmong(talks).then(
        (found) => {
          setIds(found)
          setProblem(null)
        },
        (cause) => setProblem(storageError(cause)),
      ),
    [talks],
  )

  useEffect(() => {
    void read()
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = onChange(() => {
      clearTimeout(timer)
      timer = setTimeout(() => void read(), SOON)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [read])

  const add = useCallback((more: readonly string[]) => {
    setIds((known) => new Map([...known, ...more.map((id) => [id, id] as const)]))
  }, [])

  return { ids, problem, read, add }
}

const NONE: ReadonlyMap<string, string> = new Map()

/** ms; many changes may be told one after the other. */
const SOON = 200
