import type { Note } from '../../../note/note'
import { type Writers, withMarks } from '../../../note/written-by'
import { markFor, withoutMarks } from '../../name-marks'

/**
 * The note with a mark at the end of what others wrote, in the place of which `Rendered` shows the name.
 * `names` are those that the marks stand for.
 */
export function markedNote(note: Note, writers: Writers): { note: Note; names: string[] } {
  const names = [...new Set(writers.filter((name) => name !== null))]
  if (names.length === 0) return { note, names }
  const body = withMarks(withoutMarks(note.body), writers, (name) => markFor(names.indexOf(name)))
  return { note: { ...note, body }, names }
}
