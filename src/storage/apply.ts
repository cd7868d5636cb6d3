import { applyChange, type NoteChange } from '../note/change'
import { emptyNote, type Note } from '../note/note'
import { recall, recallNote } from './facts'
import type { JournalEntry } from './journal'
import { attachedPage, pagesOf } from './pages'
import { type Durability, drop, put, type Writing, writing } from './transaction'

/** The notes that the entries are of, as they stand now, and how many entries were new. */
export interface Applied {
  notes: Map<string, Note>
  count: number
}

/**
 * Applies the entries of one session's journal to the notes, in order, in one transaction that also
 * records how far the session has come: entries up to there are passed over, so each counts exactly
 * once, however often it is replayed and by whom. Rejects with a `StorageError`.
 */
export function applyEntries(
  session: string,
  entries: readonly JournalEntry[],
  durability: Durability,
): Promise<Applied> {
  return writing(['notes', 'talks', 'pages', 'sessions'], durability, async (tx) => {
    const ids = [...new Set(entries.map((entry) => entry.talkId))]
    const [reached, ...stored] = await Promise.all([
      tx.objectStore('sessions').get(session),
      ...ids.map((id) => tx.objectStore('notes').get(id)),
    ])
    const fresh = entries.filter((entry) => entry.seq > (reached?.seq ?? 0))
    const notes = new Map(ids.map((id, i) => [id, stored[i]]))
    for (const entry of fresh) {
      const before = notes.get(entry.talkId) ?? (await beginNote(tx, entry))
      notes.set(entry.talkId, changed(before, entry))
      await movePage(tx, entry.talkId, entry.change)
    }
    for (const note of notes.values())
      if (note && fresh.length > 0) put(tx.objectStore('notes'), note)
    const last = fresh.at(-1)
    if (last) put(tx.objectStore('sessions'), { session, seq: last.seq, at: last.at })
    return { notes: present(notes), count: fresh.length }
  })
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
async function beginNote(tx: Writing, { talkId, at, change }: JournalEntry): Promise<Note> {
  const note = recallNote(talkId) ?? emptyNote(talkId, at)
  const talk = recall(talkId)
  if (talk && (await tx.objectStore('talks').getKey(talkId)) === undefined) {
    put(tx.objectStore('talks'), talk)
    for (const page of pagesOf(talk, null)) put(tx.objectStore('pages'), page)
  }
  return change.type === 'body' ? { ...note, body: change.base } : note
}

async function movePage(tx: Writing, talkId: string, change: NoteChange): Promise<void> {
  if (change.type === 'attach') {
    const page = attachedPage(talkId, change.link)
    if (page) put(tx.objectStore('pages'), page)
  }
  if (change.type === 'detach') {
    const page = attachedPage(talkId, change)
    if (!page) return
    const [stored, talk] = await Promise.all([
      tx.objectStore('pages').get(page.url),
      tx.objectStore('talks').get(talkId),
    ])
    // A page that the talk itself names stays its page.
    const own = talk && pagesOf(talk, null).some(({ url }) => url === page.url)
    if (stored?.talkId === talkId && !own) drop(tx.objectStore('pages'), page.url)
  }
}

function present(notes: Map<string, Note | undefined>): Map<string, Note> {
  return new Map([...notes].filter((pair): pair is [string, Note] => pair[1] !== undefined))
}
