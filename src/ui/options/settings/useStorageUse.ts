import { useCallback, useEffect, useState } from 'preact/hooks'
import { askToPersist, type StorageUse, storageUse } from '../../../storage/space'

export type PersistAnswer = 'granted' | 'refused' | 'unsupported'

/** What the storage takes, and what the browser says to the wish to keep it. */
export function useStorageUse() {
  const [use, setUse] = useState<StorageUse | null>(null)
  const [answer, setAnswer] = useState<PersistAnswer | null>(null)

  useEffect(() => {
    storageUse().then(setUse)
  }, [])

  const ask = useCallback(async () => {
    setAnswer(await askToPersist())
    setUse(await storageUse())
  }, [])

  return { use, answer, ask }
}
