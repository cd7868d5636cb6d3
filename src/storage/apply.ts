import { applyChange } from '../note/change'
import { emptyNote, type Note } from '../note/note'
import { LEFT_FOR } from '../note/version'
import { recall, recallNote } from './facts'
import type { JournalEntry } from './journal'
import { movePages } from './move-pages'
import { pagesOf } from './pages'
import type { StoreName } from './schema'
import { type Durability, put, type Writing, writing } from './transaction'
import { keepVersion } from './versions'

/** The notes that the entries are of, by the ids in the entries, as they stand now. */
export interface Applied {
  made: Map<string, Note>
}

/**
 * Applies the entries of one session's journal to the notes, in order, in one transaction that also
 * records how far the session has come: entries up to there are passed over, so each counts exactly
 * once, however often it is replayed and by whom. An entry of a talk that was merged into another
 * changes the note of that one. Rejects with a `StorageError`.
 */
export function applyEntries(
  session: string,
  entries: readonly JournalEntry[],
  durability: Durability,
): Promise<Applied> {
  return writing(STORES, durability, async (tx) => {
    const ids = [...new Set(entries.map((entry) => entry.id))]
    const [reached, ...stored] = await Promise.all([
      tx.objectStore('sessions').get(session),
      ...ids.map((id) => tx.objectStore('notes').get(id)),
    ])
    const fresh = entries.filter((entry) => entry.seq > (reached?.seq ?? 0))
    const notes = new Map(ids.map((id, i) => [id, stored[i]]))
    const ends = await mergedEnds(tx, notes)
    const endOf = (id: string) => ends.get(id) ?? id
    for (const entry of fresh) {
      const id = endOf(entry.id)
      const before = notes.get(id) ?? (await beginNote(tx, id, entry))
      if (isLeft(before, entry)) await keepVersion(tx, before)
      const after = changed(before, entry)
      notes.set(id, after)
      await movePages(tx, before, after)
    }
    for (const note of notes.values())
      if (note && fresh.length > 0) put(tx.objectStore('notes'), note)
    const last = fresh.at(-1)
    if (last) put(tx.objectStore('sessions'), { session, seq: last.seq, at: last.at })
    return { made: present(ids, (id) => notes.get(endOf(id))) }
  })
}

const STORES: readonly StoreName[] = ['notes', 'talks', 'pages', 'versions', 'merges', 'sessions']

/**
 * Where the ids lead that have no note of their own, as those of merged talks have none. The notes
 * that they lead to join `notes`.
 */
async function mergedEnds(
  tx: Writing,
  notes: Map<string, Note | undefined>,
): Promise<Map<string, string>> {
  const ends = new Map<string, string>()
  for (const [id, note] of [...notes]) {
    const merged = note ? undefined : await tx.objectStore('merges').get(id)
    if (!merged) continue
    ends.set(id, merged.into)
    if (!notes.get(merged.into)) {
      notes.set(merged.into, await tx.objectStore('notes').get(merged.into))
    }
  }
  return ends
}

/** Where the change comes to a note that was left for a while, its version is worth keeping. */
function isLeft(note: Note, { at, change }: JournalEntry): boolean {
  return change.type === 'restore' || Date.parse(at) - Date.parse(note.updatedAt) >= LEFT_FOR
}

/** The clock may have gone back, or the entry waited: a note does not get older by a change. */
function changed(note: Note, { change, at }: JournalEntry): Note {
  return applyChange(note, change, at > note.updatedAt ? at : note.updatedAt)
}

/**
 * There is no note: the talk is not saved yet, or was removed, or the storage was cleared, while the
 * user wrote on. What was on the screen is what the note begins with, and the talk comes back with
 * it where this page knows it.
 */
async function beginNote(tx: Writing, id: string, { at, change }: JournalEntry): Promise<Note> {
  const note = recallNote(id) ?? emptyNote(id, at)
  const talk = recall(id)
  if (talk && (await tx.objectStore('talks').getKey(id)) === undefined) {
    put(tx.objectStore('talks'), talk)
    for (const page of pagesOf(talk, null)) put(tx.objectStore('pages'), page)
  }
  return change.type === 'body' ? { ...note, body: change.base } : note
}

function present(
  ids: readonly string[],
  noteOf: (id: string) => Note | undefined,
): Map<string, Note> {
  const found = ids.map((id) => [id, noteOf(id)] as const)
  return new Map(found.filter((pair): pair is [string, Note] => pair[1] !== undefined))
}
