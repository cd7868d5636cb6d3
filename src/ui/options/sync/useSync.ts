import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { SyncLogEntry, SyncPlace, SyncStatus } from '../../../messages/sync'
import type { StorageError } from '../../../storage/errors'
import { readMirror } from '../../../storage/mirror-settings'
import {
  copyKeptAt,
  countWaiting,
  readLog,
  readPlace,
  readStatus,
} from '../../../storage/sync-settings'
import { markSyncing } from '../../tellBackground'
import { onGathered } from '../gathered'

/** Time within which changes are read in one go, in ms: a run writes many, and nobody counts along. */
const GATHER_MS = 200

/** How the exchange with other devices stands, as far as this page has read it. */
export type Sync =
  | { state: 'loading' }
  | { state: 'failed'; error: StorageError }
  | { state: 'none' }
  | {
      state: 'set'
      place: SyncPlace
      status: SyncStatus
      /** Changes that have not reached the place. */
      waiting: number
      log: SyncLogEntry[]
      /** When the copy from before the first exchange was made; `null` where there is none. */
      copiedAt: string | null
    }

/** Kept up with what the background does, and with what is written here. */
export function useSync(): [Sync, () => void] {
  const [sync, setSync] = useState<Sync>({ state: 'loading' })
  const reading = useRef(0)
  const read = useCallback(() => {
    const turn = ++reading.current
    Promise.all([
      readPlace(),
      readStatus(),
      countWaiting(),
      readLog(),
      copyKeptAt(),
      readMirror(),
    ]).then(
      ([place, status, waiting, log, copiedAt, { where }]) => {
        if (turn !== reading.current) return
        // The background has to hear of changes for the readable copies as well.
        markSyncing(place === null && where === 'off' ? 'off' : 'on')
        setSync(
          place === null
            ? { state: 'none' }
            : { state: 'set', place, status, waiting, log, copiedAt },
        )
      },
      (error: StorageError) => setSync({ state: 'failed', error }),
    )
  }, [])

  useEffect(read, [read])
  // Whatever it was: it may wait to be sent.
  useEffect(() => onGathered(() => true, read, GATHER_MS), [read])
  return [sync, read]
}
