import { useCallback, useEffect, useState } from 'preact/hooks'
import type { MirrorLogEntry, MirrorSettings, MirrorStatus } from '../../../messages/mirror'
import { onChange } from '../../../storage/changes'
import { readFolder } from '../../../storage/folders'
import { readMirror, readMirrorLog, readMirrorStatus } from '../../../storage/mirror-settings'

/** How the readable copies of this device stand. */
export interface Copies {
  settings: MirrorSettings
  status: MirrorStatus
  log: MirrorLogEntry[]
  /** The folder of this device that was chosen for them. */
  folder: FileSystemDirectoryHandle | null
}

/** Kept up with what the background does; `null` until it was read, or where it can't be. */
export function useCopies(): [Copies | null, () => void] {
  const [copies, setCopies] = useState<Copies | null>(null)
  const read = useCallback(() => {
    Promise.all([readMirror(), readMirrorStatus(), readMirrorLog(), readFolder('mirror')]).then(
      ([settings, status, log, folder]) => setCopies({ settings, status, log, folder }),
      // The view shows what is wrong with the storage.
      () => {},
    )
  }, [])

  useEffect(read, [read])
  useEffect(
    () =>
      onChange(({ type }) => {
        if (type === 'sync') read()
      }),
    [read],
  )
  return [copies, read]
}
