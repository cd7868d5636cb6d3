import { eachAlone } from './each-alone'
import type { Journal, JournalEntry } from './journal'
import { ifDead } from './session-lock'
import type { Durability } from './transaction'

/** How long a page that is just closing is waited for, in ms. */
export const PATIENCE = 250

/**
 * Replays the journals of one kind whose surfaces are gone. Returns how many changes were left there.
 * Those that such a surface has stored before it went count, and are told of, as the others are:
 * what was read meanwhile may be without them. A journal that can't be used stays, and keeps no other from
 * being replayed. Rejects with a `StorageError`.
 */
export async function replayLeft<Change, Made>(
  journal: Journal<Change>,
  apply: (
    session: string,
    entries: readonly JournalEntry<Change>[],
    durability: Durability,
  ) => Promise<{ made: Map<string, Made> }>,
  tell: (made: Map<string, Made>) => void,
  patience: number,
): Promise<number> {
  const counts = await eachAlone(journal.left(), ({ session, entries }) =>
    ifDead(session, patience, async () => {
      const changes = entries.map(({ entry }) => entry)
      const { made } = await apply(session, changes, 'relaxed')
      for (const { slot } of entries) journal.drop(session, slot)
      tell(made)
      return entries.length
    }),
  )
  return counts.reduce((sum: number, count) => sum + (count ?? 0), 0)
}
