import type { NoteChange } from '../../../note/change'
import type { Note, Verdict } from '../../../note/note'
import { sameTag } from '../../../note/same-tag'

/** A change of one note, and the one that takes it back. */
export interface UndoableChange {
  id: string
  change: NoteChange
  undo: NoteChange
  /** Whether the note, as it is now, still is as the change left it, so that undoing takes nobody's. */
  stands: (note: Note) => boolean
}

/** The changes that give every note the tag; none where it has it. */
export function addTag(notes: readonly Note[], tag: string): UndoableChange[] {
  return notes.flatMap((note) => {
    if (note.tags.some((other) => sameTag(other, tag))) return []
    return tagsChange(note, [...note.tags, tag])
  })
}

/** The changes that take the tag from every note that has it. */
export function removeTag(notes: readonly Note[], tag: string): UndoableChange[] {
  return notes.flatMap((note) => {
    const left = note.tags.filter((other) => !sameTag(other, tag))
    return left.length === note.tags.length ? [] : tagsChange(note, left)
  })
}

/** The changes that give every note this verdict. */
export function setVerdict(notes: readonly Note[], value: Verdict | null): UndoableChange[] {
  return notes.flatMap((note) =>
    note.verdict === value
      ? []
      : {
          id: note.talkId,
          change: { type: 'verdict', value },
          undo: { type: 'verdict', value: note.verdict },
          stands: (now) => now.verdict === value,
        },
  )
}

/** The verdict that follows: Best, Good, Skip, none, and from the start. */
export function nextVerdict(verdict: Verdict | null): Verdict | null {
  const at = VERDICTS.indexOf(verdict)
  return VERDICTS[(at + 1) % VERDICTS.length] ?? null
}

/** The tags of the notes, the most used first. */
export function tagsOf(notes: readonly Note[]): string[] {
  const counts = new Map<string, number>()
  for (const note of notes) for (const tag of note.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([tag]) => tag)
}

const VERDICTS: readonly (Verdict | null)[] = [null, 'highlight', 'good', 'skip']

/** With `base`, tags that come or go meanwhile stay as they are. */
function tagsChange({ talkId, tags }: Note, value: string[]): UndoableChange {
  return {
    id: talkId,
    change: { type: 'tags', base: tags, value },
    undo: { type: 'tags', base: value, value: tags },
    stands: () => true,
  }
}
