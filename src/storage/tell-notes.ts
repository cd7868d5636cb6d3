import type { Note } from '../note/note'
import { announce } from './changes'

/** Tells the other surfaces of notes that changed, or whom `tell` tells. */
export function tellNotes(notes: Map<string, Note>, tell = announce): void {
  for (const id of new Set([...notes.values()].map((note) => note.talkId))) {
    tell({ type: 'note', id })
  }
}
