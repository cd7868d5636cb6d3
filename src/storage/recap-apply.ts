import { applyRecapChange, type RecapChange } from '../recap/change'
import { newRecap, type Recap } from '../recap/recap'
import type { JournalEntry } from './journal'
import { withMerged } from './recap-ids'
import { recallRecap, rememberRecap } from './recap-memory'
import { type Durability, put, writing } from './transaction'

/** The recaps that the entries are of, as they stand now. */
export interface AppliedToRecaps {
  made: Map<string, Recap>
}

/** As `applyEntries`, for recaps. Rejects with a `StorageError`. */
export async function applyRecapEntries(
  session: string,
  entries: readonly JournalEntry<RecapChange>[],
  durability: Durability,
): Promise<AppliedToRecaps> {
  const applied = await writing(['recaps', 'merges', 'sessions'], durability, async (tx) => {
    const ids = [...new Set(entries.map((entry) => entry.id))]
    const [reached, merged, ...stored] = await Promise.all([
      tx.objectStore('sessions').get(session),
      tx.objectStore('merges').getAll(),
      ...ids.map((id) => tx.objectStore('recaps').get(id)),
    ])
    const made = new Map(stored.flatMap((recap) => (recap ? [[recap.id, recap] as const] : [])))
    const fresh = entries.filter((entry) => entry.seq > (reached?.seq ?? 0))
    for (const entry of fresh) {
      const before = made.get(entry.id) ?? beginRecap(entry)
      // On a talk that was merged, both the stored recap and the window that writes may be behind.
      const after = before && withMerged(changed(withMerged(before, merged), entry), merged)
      if (after) made.set(entry.id, after)
    }
    if (fresh.length > 0) for (const recap of made.values()) put(tx.objectStore('recaps'), recap)
    const last = fresh.at(-1)
    if (last) put(tx.objectStore('sessions'), { session, seq: last.seq, at: last.at })
    return { made }
  })
  for (const recap of applied.made.values()) rememberRecap(recap)
  return applied
}

/** A recap does not get older by a change. */
function changed(recap: Recap, { change, at }: JournalEntry<RecapChange>): Recap {
  return applyRecapChange(recap, change, at > recap.updatedAt ? at : recap.updatedAt)
}

/**
 * The recap was removed while the user wrote on: what was on the screen is what it begins with.
 * Where that page is gone too its words begin a recap of their own; its choices are of no use.
 */
function beginRecap({ id, at, change }: JournalEntry<RecapChange>): Recap | null {
  const shown = recallRecap(id)
  if (shown) return shown
  const isText = change.type === 'text' || change.type === 'section'
  return isText && change.text.trim() !== ''
    ? newRecap(id, { kind: 'talks', ids: [] }, '', at)
    : null
}
