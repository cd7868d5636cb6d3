import { bringAllBack } from './bring-back'
import { announce } from './changes'
import { CREDIT_STORES, dropCredits } from './credits'
import { STORES, tell } from './removal'
import type { BinEntry } from './schema'
import { drop, reading, writing } from './transaction'

export { countBin } from './bin-count'
export type { BinEntry } from './schema'

/** How long a removed talk stays in the bin, in days. */
export const KEPT_DAYS = 30

/** What is in the bin, the last removed first. Rejects with a `StorageError`. */
export async function readBin(): Promise<BinEntry[]> {
  const entries = await reading(['bin'], (tx) => tx.objectStore('bin').index('removedAt').getAll())
  return entries.reverse()
}

/**
 * Brings talks back out of the bin. What was captured and written under their ids meanwhile stays
 * too. Ids that are not in the bin are passed over. Rejects with a `StorageError`; then nothing is
 * restored.
 */
export async function restoreFromBin(ids: readonly string[]): Promise<void> {
  const restored = await writing(STORES, 'strict', async (tx) => {
    const bin = tx.objectStore('bin')
    const found = await Promise.all([...new Set(ids)].map((id) => bin.get(id)))
    const entries = found.filter((entry) => entry !== undefined)
    await bringAllBack(tx, entries)
    for (const { id } of entries) drop(bin, id)
    return entries
  })
  tell('talk', restored)
}

/** Empties these out of the bin: there is no undo. Rejects with a `StorageError`. */
export async function deleteForGood(ids: readonly string[]): Promise<void> {
  await writing(['bin', ...CREDIT_STORES], 'strict', async (tx) => {
    for (const id of ids) drop(tx.objectStore('bin'), id)
    await dropCredits(tx, ids)
  })
  const [first] = ids
  if (first !== undefined) announce({ type: 'bin', id: first })
}

/**
 * Empties out of the bin what has been there for more than `KEPT_DAYS`. Gives how many. `now` is an
 * ISO 8601 instant. Rejects with a `StorageError`.
 */
export async function purgeBin(now: string): Promise<number> {
  const limit = new Date(Date.parse(now) - KEPT_DAYS * DAY).toISOString()
  const old = IDBKeyRange.upperBound(limit, true)
  // Looked at first, as most often there is nothing, and a transaction that writes holds up others.
  const due = await reading(['bin'], (tx) =>
    tx.objectStore('bin').index('removedAt').getAllKeys(old),
  )
  if (due.length === 0) return 0
  const purged = await writing(['bin', ...CREDIT_STORES], 'relaxed', async (tx) => {
    const keys = await tx.objectStore('bin').index('removedAt').getAllKeys(old)
    for (const key of keys) drop(tx.objectStore('bin'), key)
    await dropCredits(tx, keys)
    return keys
  })
  const [first] = purged
  if (first !== undefined) announce({ type: 'bin', id: first })
  return purged.length
}

/** In ms. */
const DAY = 24 * 60 * 60 * 1000
