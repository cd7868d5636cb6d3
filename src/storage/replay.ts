import { applyEntries } from './apply'
import { type Journal, type JournalEntry, noteJournal, waitingSessions } from './journal'
import { forgetOldSessions } from './old-sessions'
import { ifDead } from './session-lock'
import { saveFactsLeftBehind } from './talks'
import { tellNotes } from './tell-notes'
import type { Durability } from './transaction'

/**
 * Brings into the database what surfaces that are gone had no time to write: the facts of talks,
 * then the journals, each change exactly once. Returns how many changes were new. Rejects with a
 * `StorageError`; the journals then stay for the next time. `patience`, in ms, is how long a page that
 * is just closing is waited for; Firefox takes some 50 to tear a popup down.
 */
export async function replayJournals(patience = PATIENCE): Promise<number> {
  await saveFactsLeftBehind()
  const count = await replayLeft(noteJournal, applyEntries, tellNotes, patience)
  await forgetOldSessions(waitingSessions(), new Date().toISOString())
  return count
}

/** How long a page that is just closing is waited for, in ms. */
export const PATIENCE = 250

/** Replays the journals of one kind whose surfaces are gone. Returns how many changes were new. */
export async function replayLeft<Change, Made>(
  journal: Journal<Change>,
  apply: (
    session: string,
    entries: readonly JournalEntry<Change>[],
    durability: Durability,
  ) => Promise<{ made: Map<string, Made>; count: number }>,
  tell: (made: Map<string, Made>) => void,
  patience: number,
): Promise<number> {
  let total = 0
  for (const { session, entries } of journal.left()) {
    const replayed = await ifDead(session, patience, async () => {
      const changes = entries.map(({ entry }) => entry)
      const { made, count } = await apply(session, changes, 'relaxed')
      for (const { slot } of entries) journal.drop(session, slot)
      if (count > 0) tell(made)
      return count
    })
    total += replayed ?? 0
  }
  return total
}
