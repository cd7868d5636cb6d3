import type { StoreName } from './schema'
import { drop, put, reading, type Writing } from './transaction'

/** Whether anybody else has written in the notes. Rejects with a `StorageError`. */
export async function hasCredits(): Promise<boolean> {
  const keys = await reading(['authors'], (tx) => tx.objectStore('authors').getAllKeys(null, 1))
  return keys.length > 0
}

/** The lines that come to a note from another one stay whose they are. */
export async function joinCredits(tx: Writing, from: string, into: string): Promise<void> {
  const authors = tx.objectStore('authors')
  const [source, target] = await Promise.all([authors.get(from), authors.get(into)])
  if (!source) return
  put(authors, { talkId: into, lines: [...(target?.lines ?? []), ...source.lines] })
  drop(authors, from)
}

/** Forgets it of talks that are gone for good. */
export async function dropCredits(tx: Writing, ids: readonly string[]): Promise<void> {
  const notes = await Promise.all(ids.map((id) => tx.objectStore('notes').getKey(id)))
  // One that was saved again meanwhile still has them.
  for (const [i, id] of ids.entries())
    if (notes[i] === undefined) drop(tx.objectStore('authors'), id)
}

/** The stores that this takes. */
export const CREDIT_STORES: readonly StoreName[] = ['notes', 'authors']
