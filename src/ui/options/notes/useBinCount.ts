import { useEffect, useState } from 'preact/hooks'
import { countBin } from '../../../storage/bin-count'
import { onChange } from '../../../storage/changes'

/** How many talks are in the bin; `null` while that is not known. `since` is read anew when it changes. */
export function useBinCount(since: unknown): number | null {
  const [count, setCount] = useState<number | null>(null)
  useEffect(() => {
    // Where it can't be read, the list itself can't, and says so.
    const read = () => void countBin().then(setCount, () => {})
    read()
    return onChange((change) => {
      if (change.type === 'bin' || change.type === 'many') read()
    })
  }, [since])
  return count
}
