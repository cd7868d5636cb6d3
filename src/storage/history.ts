import { type NoteVersion, sameContent } from '../note/version'
import { leadsTo } from './redirect'
import { reading } from './transaction'
import { versionsOf } from './versions'

/**
 * What the note of a talk was at earlier times, and the notes that were merged into it: the newest
 * first, without what it is now. Rejects with a `StorageError`.
 */
export async function noteVersions(talkId: string): Promise<NoteVersion[]> {
  const [note, versions] = await reading(['notes', 'versions', 'merges'], async (tx) => {
    const id = await leadsTo(tx, talkId)
    const merged = await tx.objectStore('merges').index('into').getAllKeys(id)
    return Promise.all([
      tx.objectStore('notes').get(id),
      Promise.all([id, ...merged].map((one) => tx.objectStore('versions').getAll(versionsOf(one)))),
    ])
  })
  const newestFirst = versions.flat().sort((a, b) => (a.at < b.at ? 1 : -1))
  const [newest] = newestFirst
  const isPresent = note && newest && sameContent(newest.note, note)
  return isPresent ? newestFirst.slice(1) : newestFirst
}
