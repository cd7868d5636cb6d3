import type { SavedView } from '../search/view'
import { announce } from './changes'
import { drop, put, reading, writing } from './transaction'

/** The saved views, in the order in which they were made. Rejects with a `StorageError`. */
export async function allViews(): Promise<SavedView[]> {
  const views = await reading(['views'], (tx) => tx.objectStore('views').getAll())
  return views.sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0))
}

/** Stores a view, in the place of the one with the same id. Rejects with a `StorageError`. */
export async function saveView(view: SavedView): Promise<void> {
  await writing(['views'], 'strict', async (tx) => put(tx.objectStore('views'), view))
  announce({ type: 'view', id: view.id })
}

/** Removes a view and gives it, to be saved again where that is undone; `null` where there is none. */
export async function removeView(id: string): Promise<SavedView | null> {
  const removed = await writing(['views'], 'relaxed', async (tx) => {
    const view = await tx.objectStore('views').get(id)
    drop(tx.objectStore('views'), id)
    return view ?? null
  })
  announce({ type: 'view', id })
  return removed
}
