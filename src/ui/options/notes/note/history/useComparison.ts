import { useEffect, useState } from 'preact/hooks'
import type { Comparison } from './compare'

/** What leads from one text to the other; the last one stays until the next is made. */
export function useComparison(before: string, after: string): Comparison | 'comparing' {
  const [comparison, setComparison] = useState<Comparison | 'comparing'>('comparing')
  useEffect(() => {
    let isNewest = true
    // The library that compares is no small one, and few open the history.
    import('./compare').then(({ compareTexts }) => {
      if (isNewest) setComparison(compareTexts(before, after))
    })
    return () => {
      isNewest = false
    }
  }, [before, after])
  return comparison
}
