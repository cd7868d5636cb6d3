import { useEffect, useState } from 'preact/hooks'
import { readOwnName } from '../../../storage/writers'

/** The user's name in the vault as it is entered; begins with the one that is stored. */
export function useOwnName(): [name: string, set: (name: string) => void] {
  const [name, setName] = useState('')
  useEffect(() => {
    // Where it can't be read, the view shows the fault of the storage.
    readOwnName().then(setName, () => {})
  }, [])
  return [name, setName]
}
