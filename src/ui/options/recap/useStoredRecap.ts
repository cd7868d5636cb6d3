import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Recap } from '../../../recap/recap'
import { StorageError } from '../../../storage/errors'
import { replayRecaps } from '../../../storage/recap-writer'
import { getRecap } from '../../../storage/recaps'

/** What the database has under an id; a `StorageError` where it can't be read. */
export type StoredRecap = Recap | 'loading' | 'gone' | StorageError

/**
 * Reads a recap, and again where a closed window had left words behind that only now come into it.
 * The function reads anew.
 */
export function useStoredRecap(id: string): [stored: StoredRecap, reload: () => void] {
  const [stored, setStored] = useState<StoredRecap>('loading')

  const read = useCallback(() => {
    getRecap(id).then(
      (found) => setStored((known) => found ?? (typeof known === 'object' ? known : 'gone')),
      (error: StorageError) => setStored((known) => (isRecap(known) ? known : error)),
    )
  }, [id])

  useEffect(() => {
    setStored('loading')
    read()
    replayRecaps().then(
      // Also where there was nothing left: another part of this page may have been quicker.
      read,
      // Reading meets the same fault, and shows it.
      () => {},
    )
  }, [read])

  return [stored, read]
}

function isRecap(stored: StoredRecap): stored is Recap {
  return typeof stored === 'object' && !(stored instanceof StorageError)
}
