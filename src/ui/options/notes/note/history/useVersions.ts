import { useCallback, useEffect, useState } from 'preact/hooks'
import type { NoteVersion } from '../../../../../note/version'
import { onChange } from '../../../../../storage/changes'
import type { StorageError } from '../../../../../storage/errors'
import { noteVersions } from '../../../../../storage/history'

/** The older versions of a note, as far as they are read. */
export interface Versions {
  /** The newest first; `null` until they are read. */
  versions: readonly NoteVersion[] | null
  problem: StorageError | null
  read: () => void
}

/**
 * The older versions of a talk's note. `savedAt` is the time of the last change that is stored: a
 * new one may have made a version of what was there before.
 */
export function useVersions(talkId: string, savedAt: string): Versions {
  const [versions, setVersions] = useState<readonly NoteVersion[] | null>(null)
  const [problem, setProblem] = useState<StorageError | null>(null)

  const read = useCallback(() => {
    noteVersions(talkId).then((found) => {
      setVersions(found)
      setProblem(null)
    }, setProblem)
  }, [talkId])

  // Again when something is stored: that may have made one version more.
  useEffect(read, [read, savedAt])

  useEffect(
    () =>
      onChange((change) => {
        if (change.type === 'many' || change.id === talkId) read()
      }),
    [read, talkId],
  )

  return { versions, problem, read }
}
