import type { Note } from '../note/note'
import { announce } from './changes'

/** Tells the other surfaces of notes that changed. */
export function tellNotes(notes: Map<string, Note>): void {
  for (const id of new Set([...notes.values()].map((note) => note.talkId))) {
    announce({ type: 'note', id })
  }
}
