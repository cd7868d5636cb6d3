import type { Journal, JournalEntry } from './journal'
import { ifDead } from './session-lock'
import type { Durability } from './transaction'

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
