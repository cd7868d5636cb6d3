import type { Recap } from '../recap/recap'
import { announce } from './changes'
import { withMerged } from './recap-ids'
import { forgetRecap, rememberRecap } from './recap-memory'
import { drop, put, reading, writing } from './transaction'

/** All recaps, the last changed first. Rejects with a `StorageError`. */
export async function allRecaps(): Promise<Recap[]> {
  const [recaps, merged] = await reading(['recaps', 'merges'], (tx) =>
    Promise.all([tx.objectStore('recaps').getAll(), tx.objectStore('merges').getAll()]),
  )
  const all = recaps.map((recap) => withMerged(recap, merged))
  return all.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
}

/** The recap, or `null` where there is none. Rejects with a `StorageError`. */
export async function getRecap(id: string): Promise<Recap | null> {
  const [stored, merged] = await reading(['recaps', 'merges'], (tx) =>
    Promise.all([tx.objectStore('recaps').get(id), tx.objectStore('merges').getAll()]),
  )
  if (!stored) return null
  const recap = withMerged(stored, merged)
  rememberRecap(recap)
  return recap
}

/**
 * Stores a new recap, or one that was removed: that undoes the removal, and what was written on in
 * another window meanwhile stays. Rejects with a `StorageError`.
 */
export async function createRecap(recap: Recap): Promise<void> {
  await writing(['recaps'], 'strict', async (tx) => {
    const stored = await tx.objectStore('recaps').get(recap.id)
    if (!stored || stored.updatedAt <= recap.updatedAt) put(tx.objectStore('recaps'), recap)
  })
  rememberRecap(recap)
  announce({ type: 'recap', id: recap.id })
}

/**
 * Removes a recap and gives it, for `createRecap` to bring it back; `null` where there is none.
 * Settle this page's writer first: a change on its way would begin it anew. Rejects with a
 * `StorageError`; then nothing was removed.
 */
export async function removeRecap(id: string): Promise<Recap | null> {
  const removed = await writing(['recaps'], 'relaxed', async (tx) => {
    const recap = await tx.objectStore('recaps').get(id)
    drop(tx.objectStore('recaps'), id)
    return recap ?? null
  })
  forgetRecap(id)
  announce({ type: 'recap', id })
  return removed
}
