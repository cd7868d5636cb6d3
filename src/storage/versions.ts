import type { Note } from '../note/note'
import { nextVersion } from './join-versions'
import { put, type Writing } from './transaction'

/** The keys of all versions of one talk, or of the talks from one id to another. */
export function versionsOf(talkId: string, last = talkId): IDBKeyRange {
  // An array is greater than any text.
  return IDBKeyRange.bound([talkId], [last, []])
}

/**
 * Keeps the note as it stands as a version, in a transaction that is about to change it. Not a note
 * that nobody has touched, and not one that equals the last version.
 */
export async function keepVersion(tx: Writing, note: Note): Promise<void> {
  const versions = tx.objectStore('versions')
  const last = await versions.openCursor(versionsOf(note.talkId), 'prev')
  const version = nextVersion(note, last?.value)
  if (version) put(versions, version)
}
