import type { FileState, Memory, MirrorStore } from '../../mirror/store'
import { applyChange, type NoteChange } from '../../note/change'
import { emptyNote, type Note } from '../../note/note'
import { LEFT_FOR, sameContent } from '../../note/version'
import { announce } from '../../storage/changes'
import { readLibrary } from '../../storage/library'
import { standInFor } from '../../storage/stand-in'
import { drop, put, reading, type Writing, writing } from '../../storage/transaction'
import { keepVersion } from '../../storage/versions'
import { loses } from '../sync/records'

/** What the mirror keeps, in the user's own database, beside the notes that it changes. */
export function databaseMirror(): MirrorStore {
  return {
    library: () => readLibrary(),

    saved: (id) =>
      reading(['talks', 'notes'], async (tx) => {
        const [talk, note] = await Promise.all([
          tx.objectStore('talks').get(id),
          tx.objectStore('notes').get(id),
        ])
        if (talk) return { talk, note: note ?? emptyNote(id, talk.capturedAt) }
        return note ? { talk: standInFor(note), note } : null
      }),

    files: () =>
      reading(['sync'], async (tx) => {
        const found = await tx.objectStore('sync').getAll(ALL_FILES)
        return new Map(
          found.map(({ key, value }) => [key.slice(FILE.length), value as FileState] as const),
        )
      }),

    memory: (id) =>
      reading(['sync'], async (tx) => {
        const found = await tx.objectStore('sync').get(TEXT + id)
        return (found?.value as Memory | undefined) ?? null
      }),

    keep: (id, file, memory) =>
      writing(['sync'], 'relaxed', async (tx) => remember(tx, id, file, memory)),

    async change(id, changes, file, memory) {
      const end = await writing(STORES, 'strict', async (tx) => {
        const [talk, note] = await Promise.all([
          tx.objectStore('talks').getKey(id),
          tx.objectStore('notes').get(id),
        ])
        if (talk === undefined && !note) return 'gone'
        remember(tx, id, file, memory)
        const now = new Date().toISOString()
        const before = note ?? emptyNote(id, now)
        const after = changed(before, changes(before), now)
        if (sameContent(before, after)) return 'same'
        if (isLeft(before, now) || loses(before, after)) await keepVersion(tx, before)
        put(tx.objectStore('notes'), after)
        return 'changed'
      })
      if (end === 'changed') announce({ type: 'note', id })
      return end
    },

    forget: (id) =>
      writing(['sync'], 'relaxed', async (tx) => {
        for (const key of [FILE + id, TEXT + id]) drop(tx.objectStore('sync'), key)
      }),

    forgetAll: () =>
      writing(['sync'], 'strict', async (tx) => {
        for (const all of [ALL_FILES, ALL_TEXTS]) drop(tx.objectStore('sync'), all)
      }),
  }
}

const STORES = ['talks', 'notes', 'versions', 'sync'] as const

/** Apart: a run reads what is known of all files, and of few the texts. */
const FILE = 'mirror file '
const TEXT = 'mirror text '
const ALL_FILES = beginningWith(FILE)
const ALL_TEXTS = beginningWith(TEXT)

/** Keys that begin with these words: `!` comes right after the space at their end. */
function beginningWith(words: string): IDBKeyRange {
  return IDBKeyRange.bound(words, `${words.slice(0, -1)}!`, false, true)
}

function remember(tx: Writing, id: string, file: FileState, memory: Memory | undefined): void {
  const sync = tx.objectStore('sync')
  put(sync, { key: FILE + id, value: file })
  if (memory) put(sync, { key: TEXT + id, value: memory })
}

/** A note does not get older by a change. */
function changed(note: Note, changes: readonly NoteChange[], now: string): Note {
  const at = now > note.updatedAt ? now : note.updatedAt
  return changes.reduce((one, change) => applyChange(one, change, at), note)
}

function isLeft(note: Note, now: string): boolean {
  return Date.parse(now) - Date.parse(note.updatedAt) >= LEFT_FOR
}
