import type { RecapChange } from '../recap/change'
import { newRecap, type Recap } from '../recap/recap'
import { announce, announceLate } from './changes'
import { recapJournal } from './journal'
import { createJournaledWriter, type SaveState, type Writer } from './journaled-writer'
import { applyRecapEntries } from './recap-apply'
import { PATIENCE, replayLeft } from './replay-left'

export type { SaveState } from './journaled-writer'

/** Writes what the user chooses and types in recaps on this surface. */
export type RecapWriter = Writer<RecapChange, Recap>

/** As `createWriter`, for recaps: no keystroke is lost, and each counts once. */
export function createRecapWriter(onState: (state: SaveState) => void): RecapWriter {
  return createJournaledWriter(
    {
      journal: recapJournal,
      apply: applyRecapEntries,
      coalesce,
      isTyping: (change) => change.type === 'text' || change.type === 'section',
      absent: (entry) => newRecap(entry.id, { kind: 'talks', ids: [] }, '', entry.at),
      tell: tellRecaps,
    },
    onState,
  )
}

/** As `replayJournals`, for recaps. */
export function replayRecaps(patience = PATIENCE): Promise<number> {
  const tell = (recaps: Map<string, Recap>) => tellRecaps(recaps, announceLate)
  return replayLeft(recapJournal, applyRecapEntries, tell, patience)
}

function tellRecaps(recaps: Map<string, Recap>, tell = announce): void {
  for (const id of recaps.keys()) tell({ type: 'recap', id })
}

function coalesce(first: RecapChange, second: RecapChange): RecapChange | null {
  if (first.type === 'text' && second.type === 'text' && first.field === second.field) {
    return second.base === first.text ? { ...second, base: first.base } : null
  }
  if (first.type !== 'section' || second.type !== 'section') return null
  if (first.key !== second.key || first.field !== second.field) return null
  return second.base === first.text ? { ...second, base: first.base } : null
}
