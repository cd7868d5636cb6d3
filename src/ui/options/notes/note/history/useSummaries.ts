import { useEffect, useState } from 'preact/hooks'
import type { Note } from '../../../../../note/note'
import { type LineCounts, lineCounts } from './line-counts'
import { markChanges } from './mark-changes'
import type { NoteState } from './states'

/** What one version changed, compared with the one before it. */
export interface VersionSummary extends LineCounts {
  /** What else differs, where no line does. */
  other: 'marks' | 'order' | 'draft' | 'nothing'
}

/** How long the page may be held up at once, in ms. */
const SLICE = 8

/** `null` where there is nothing before it. */
type Summaries = readonly (VersionSummary | null)[]

/**
 * What each of the states changed of the one before it; the last are absent while they are not known
 * yet: a long history of long notes takes a while, so it is done in slices.
 */
export function useSummaries(states: readonly NoteState[]): Summaries {
  const [summaries, setSummaries] = useState<Summaries>([])
  useEffect(() => {
    const made: (VersionSummary | null)[] = []
    let timer: ReturnType<typeof setTimeout>
    const go = () => {
      const end = performance.now() + SLICE
      for (const { before, note } of states.slice(made.length)) {
        made.push(before && summaryOf(before, note))
        if (performance.now() > end) break
      }
      setSummaries([...made])
      if (made.length < states.length) timer = setTimeout(go)
    }
    go()
    return () => clearTimeout(timer)
  }, [states])
  return summaries
}

function summaryOf(before: Note, after: Note): VersionSummary {
  const counts = lineCounts(before.body, after.body)
  return { ...counts, other: otherChange(before, after) }
}

function otherChange(before: Note, after: Note): VersionSummary['other'] {
  if (markChanges(before, after).length > 0) return 'marks'
  if (before.body !== after.body) return 'order'
  return before.draft === after.draft ? 'nothing' : 'draft'
}
