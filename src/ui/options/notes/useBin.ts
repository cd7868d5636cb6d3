import { useCallback, useEffect, useState } from 'preact/hooks'
import { type BinEntry, deleteForGood, readBin, restoreFromBin } from '../../../storage/bin'
import { onChange } from '../../../storage/changes'
import type { StorageError } from '../../../storage/errors'
import { inChunks, type Progress } from './chunks'

export interface Bin {
  /** The last deleted first; `null` while they are not known. */
  entries: BinEntry[] | null
  problem: StorageError | null
  progress: Progress | null
  /** What was done last, to so many. */
  done: { what: 'restored' | 'deleted'; count: number; only: BinEntry | null } | null
  reload: () => void
  restore: (ids: readonly string[]) => Promise<void>
  deleteForGood: (ids: readonly string[]) => Promise<void>
}

/** The bin, and what can be done with what is in it. `onRestored` is told what came back. */
export function useBin(onRestored: (ids: readonly string[]) => void): Bin {
  const [entries, setEntries] = useState<BinEntry[] | null>(null)
  const [problem, setProblem] = useState<StorageError | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [done, setDone] = useState<Bin['done']>(null)

  const read = useCallback(
    () =>
      readBin().then((found) => {
        setEntries(found)
        setProblem(null)
      }, setProblem),
    [],
  )

  useEffect(() => {
    void read()
    return onChange((change) => {
      if (change.type === 'bin' || change.type === 'many') void read()
    })
  }, [read])

  const act = async (
    what: 'restored' | 'deleted',
    ids: readonly string[],
    work: (chunk: readonly string[]) => Promise<void>,
  ) => {
    const { signal } = new AbortController()
    const only = ids.length === 1 ? (entries?.find(({ id }) => id === ids[0]) ?? null) : null
    let failed: StorageError | null = null
    let count = 0
    await inChunks(ids, { signal, onProgress: setProgress }, async (chunk) => {
      await work(chunk)
      count += chunk.length
    }).catch((error: StorageError) => {
      failed = error
    })
    setProgress(null)
    if (what === 'restored' && count > 0) onRestored(ids.slice(0, count))
    if (count > 0) setDone({ what, count, only })
    await read()
    if (failed) setProblem(failed)
  }

  return {
    entries,
    problem,
    progress,
    done,
    reload: () => void read(),
    restore: (ids) => act('restored', ids, restoreFromBin),
    deleteForGood: (ids) => act('deleted', ids, deleteForGood),
  }
}
