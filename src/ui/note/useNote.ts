import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { applyChange, type NoteChange } from '../../note/change'
import { emptyNote, type Note } from '../../note/note'
import { onChange } from '../../storage/changes'
import { rememberNote } from '../../storage/facts'
import type { SaveState } from '../../storage/journaled-writer'
import { createWriter, type NoteWriter } from '../../storage/note-writer'
import { getTalk } from '../../storage/read-talks'

/** A note under the user's hands. */
export interface OpenNote {
  note: Note
  save: SaveState
  /** Shows the change at once and sends it on its way to the database. */
  write: (change: NoteChange) => void
  retry: () => void
  /** Resolves when all that was typed is committed; to be awaited before the note is removed. */
  settled: () => Promise<void>
}

/**
 * The note of a talk, to be edited. `stored` is what the database has, or `null` while it has not
 * answered yet: what is typed until then is kept and joined to it.
 */
export function useNote(talkId: string, stored: Note | null): OpenNote {
  const [save, setSave] = useState<SaveState>({ state: 'saved' })
  const [base, setBase] = useState<Note | null>(stored)
  const [pending, setPending] = useState<NoteChange[]>([])
  const writer = useWriter(setSave)

  useEffect(() => {
    if (stored) setBase((known) => newer(known, stored))
  }, [stored])

  // Of a talk that was merged, the note is that of the other.
  const noteId = useRef(talkId)
  noteId.current = base?.talkId ?? talkId

  useEffect(() => {
    if (base) rememberNote({ ...base, talkId })
  }, [base, talkId])

  useEffect(
    () =>
      onChange((change) => {
        if (change.type !== 'many' && change.id !== talkId && change.id !== noteId.current) return
        getTalk(talkId).then(
          (found) => found && setBase((known) => newer(known, found.note)),
          // What is on the screen stays; the next write meets the same fault and shows it.
          () => {},
        )
      }),
    [talkId],
  )

  const write = useCallback(
    (change: NoteChange) => {
      setPending((changes) => [...changes, change])
      const done = () => setPending((changes) => changes.filter((other) => other !== change))
      writer.write(talkId, change).then(
        (note) => {
          setBase((known) => newer(known, note))
          done()
        },
        // The change stays pending, so the text stays on screen; `save` says why.
        () => {},
      )
    },
    [talkId, writer],
  )

  const now = new Date().toISOString()
  const start = base ?? emptyNote(talkId, now)
  const note = pending.reduce((made, change) => applyChange(made, change, made.updatedAt), start)
  return { note, save, write, retry: writer.retry, settled: writer.settled }
}

function useWriter(onState: (state: SaveState) => void): NoteWriter {
  const held = useRef<NoteWriter | null>(null)
  held.current ??= createWriter(onState)
  const writer = held.current
  useEffect(() => () => writer.close(), [writer])
  return writer
}

/**
 * Answers can overtake each other; the note that was changed last is the one to show. Where the talk
 * was merged, or taken apart again, that is another note.
 */
function newer(known: Note | null, found: Note): Note {
  if (known?.talkId !== found.talkId) return found
  return known.updatedAt > found.updatedAt ? known : found
}
