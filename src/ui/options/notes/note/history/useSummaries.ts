import { useEffect, useState } from 'preact/hooks'
import type { Note } from '../../../../../note/note'
import { type LineCounts, lineCounts } from './line-counts'
import { markChanges } from './mark-changes'

/** What one version changed, compared with the one before it. */
export interface VersionSummary extends LineCounts {
  /** What else differs, where no line does. */
  other: 'marks' | 'order' | 'nothing'
}

/** How long the page may be held up at once, in ms. */
const SLICE = 8

/**
 * What each of the states (the newest first) changed of the one after it in the list; those that are
 * not known yet, and the last, which has none before it, are absent. A long history of long notes
 * takes a while, so it is done in slices.
 */
export function useSummaries(states: readonly Note[]): readonly VersionSummary[] {
  const [summaries, setSummaries] = useState<readonly VersionSummary[]>([])
  useEffect(() => {
    const made: VersionSummary[] = []
    let timer: ReturnType<typeof setTimeout>
    const go = () => {
      const end = performance.now() + SLICE
      while (made.length < states.length - 1 && performance.now() < end) {
        const [after, before] = [states[made.length], states[made.length + 1]]
        if (before && after) made.push(summaryOf(before, after))
      }
      setSummaries([...made])
      if (made.length < states.length - 1) timer = setTimeout(go)
    }
    go()
    return () => clearTimeout(timer)
  }, [states])
  return summaries
}

function summaryOf(before: Note, after: Note): VersionSummary {
  const counts = lineCounts(before.body, after.body)
  const other =
    markChanges(before, after).length > 0
      ? 'marks'
      : before.body !== after.body
        ? 'order'
        : 'nothing'
  return { ...counts, other }
}
