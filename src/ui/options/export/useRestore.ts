import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { type Backup, BackupError, parseBackup } from '../../../backup/backup'
import type { StorageError } from '../../../storage/errors'
import { previewRestore, type RestoreEffect, restoreBackup } from '../../../storage/restore'

/** How far a restore has come. */
export type RestoreState =
  | { at: 'start' }
  | { at: 'reading' }
  | { at: 'preview'; name: string; effect: RestoreEffect }
  | { at: 'restoring'; done: number; total: number }
  | { at: 'done'; effect: RestoreEffect }
  | { at: 'cancelled' }
  | { at: 'refused'; error: BackupError }
  | { at: 'failed'; error: StorageError }

export interface Restore {
  state: RestoreState
  choose: (file: File) => Promise<void>
  confirm: () => Promise<void>
  /** Ends a restore that runs, or puts a preview away. */
  cancel: () => void
}

/** Restores a backup in two steps: what it would do, and, when the user agrees, doing it. */
export function useRestore(onRestored: () => void): Restore {
  const [state, setState] = useState<RestoreState>({ at: 'start' })
  const backup = useRef<Backup | null>(null)
  const running = useRef<AbortController | null>(null)
  const turn = useRef(0)

  // What was merged until the page is left stays; the same file can be restored again.
  useEffect(() => () => running.current?.abort(), [])

  const choose = useCallback(async (file: File) => {
    const mine = ++turn.current
    const show = (next: RestoreState) => mine === turn.current && setState(next)
    show({ at: 'reading' })
    try {
      const parsed = await parseBackup(await file.text())
      const effect = await previewRestore(parsed)
      if (mine !== turn.current) return
      backup.current = parsed
      show({ at: 'preview', name: file.name, effect })
    } catch (error) {
      show(failureOf(error))
    }
  }, [])

  const confirm = useCallback(async () => {
    const chosen = backup.current
    if (!chosen) return
    const stop = new AbortController()
    running.current = stop
    setState({ at: 'restoring', done: 0, total: chosen.talks.length })
    try {
      const onProgress = (done: number, total: number) => setState({ at: 'restoring', done, total })
      const effect = await restoreBackup(chosen, onProgress, stop.signal)
      setState({ at: 'done', effect })
    } catch (error) {
      setState(stop.signal.aborted ? { at: 'cancelled' } : failureOf(error))
    } finally {
      running.current = null
      backup.current = null
      onRestored()
    }
  }, [onRestored])

  const cancel = useCallback(() => {
    turn.current++
    if (running.current) running.current.abort()
    else setState({ at: 'start' })
    backup.current = null
  }, [])

  return { state, choose, confirm, cancel }
}

function failureOf(error: unknown): RestoreState {
  if (error instanceof BackupError) return { at: 'refused', error }
  // A file that was moved away since it was chosen can't be read: that is not the database's fault.
  if (error instanceof DOMException) return { at: 'refused', error: new BackupError('not-json') }
  return { at: 'failed', error: error as StorageError }
}
