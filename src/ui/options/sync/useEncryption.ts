import { useCallback, useEffect, useState } from 'preact/hooks'
import type { SyncEncryption } from '../../../messages/encryption'
import { onChange } from '../../../storage/changes'
import { readEncryption } from '../../../storage/sync-encryption'

/** How the notes lie in the place, kept up with what the background does; `null` until it is read. */
export function useEncryption(): SyncEncryption | null {
  const [encryption, setEncryption] = useState<SyncEncryption | null>(null)
  const read = useCallback(() => {
    // A database that does not open: the card around this says so.
    readEncryption().then(setEncryption, () => {})
  }, [])
  useEffect(read, [read])
  useEffect(() => onChange(({ type }) => type === 'sync' && read()), [read])
  return encryption
}
