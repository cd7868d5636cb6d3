import { isUntouched, type Note } from '../note/note'
import { type NoteVersion, sameContent } from '../note/version'
import { justAfter } from './join-versions'
import { put, type Writing } from './transaction'

/** The keys of all versions of one talk. */
export function versionsOf(talkId: string): IDBKeyRange {
  // An array is greater than any text.
  return IDBKeyRange.bound([talkId], [talkId, []])
}

/**
 * Keeps the note as it stands as a version, in a transaction that is about to change it. Not a note
 * that nobody has touched, and not one that equals the last version.
 */
export async function keepVersion(tx: Writing, note: Note): Promise<void> {
  if (isUntouched(note)) return
  const versions = tx.objectStore('versions')
  const last = (await versions.openCursor(versionsOf(note.talkId), 'prev'))?.value
  if (last && sameContent(last.note, note)) return
  put(versions, versionOf(note, last))
}

/** A version has a time of its own, also where the clock went back meanwhile. */
function versionOf(note: Note, last: NoteVersion | undefined): NoteVersion {
  const at = last && last.at >= note.updatedAt ? justAfter(last.at) : note.updatedAt
  return { talkId: note.talkId, at, note }
}
