import { emptyNote } from '../note/note'
import type { SavedTalk } from '../note/saved'
import { standInFor } from './stand-in'
import { reading } from './transaction'

/**
 * Some talks in the order of their ids, without those that are not there: the first rows of a
 * search, while the library is still being read. Rejects with a `StorageError`.
 */
export function readSome(ids: readonly string[]): Promise<SavedTalk[]> {
  if (ids.length === 0) return Promise.resolve([])
  return reading(['talks', 'notes'], async (tx) => {
    const [talks, notes] = [tx.objectStore('talks'), tx.objectStore('notes')]
    const found = await Promise.all(
      ids.map(async (id) => {
        const [talk, note] = await Promise.all([talks.get(id), notes.get(id)])
        if (talk) return { talk, note: note ?? emptyNote(id, talk.capturedAt) }
        return note ? { talk: standInFor(note), note } : null
      }),
    )
    return found.filter((one) => one !== null)
  })
}
