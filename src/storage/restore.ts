import type { Note } from '../note/note'
import type { SavedTalk } from '../note/saved'
import type { Talk } from '../talk/talk'
import { announce } from './changes'
import { type Merged, mergeSaved } from './merge-saved'
import { pagesOf } from './pages'
import { isSet, type Settings, writeSettings } from './settings'
import { type Durability, put, reading, writing } from './transaction'

/** What a checked backup holds. */
export interface Restorable {
  settings: Pick<Settings, 'exportFormat'>
  talks: readonly SavedTalk[]
}

/** What a restore will do, or has done: numbers of talks. */
export interface RestoreEffect {
  added: number
  /** Newer facts, or a note with more in it. */
  updated: number
  /** Of those updated: both versions of the note are kept, as they differ. */
  mergedBodies: number
  unchanged: number
}

/** Says what `restoreBackup` would do. Changes nothing. Rejects with a `StorageError`. */
export async function previewRestore(backup: Restorable): Promise<RestoreEffect> {
  const stored = byId(
    await reading(['talks', 'notes'], (tx) =>
      Promise.all([tx.objectStore('talks').getAll(), tx.objectStore('notes').getAll()]),
    ),
  )
  const effect = noEffect()
  for (const saved of backup.talks) count(effect, merge(stored, saved))
  return effect
}

/**
 * Merges a backup into what is stored; deletes nothing. `onProgress` hears how many talks are done.
 * Where `signal` ends it, it rejects with the signal's reason; what was merged by then stays, and
 * the same backup can be restored again. Rejects with a `StorageError` where storing fails.
 */
export async function restoreBackup(
  backup: Restorable,
  onProgress: (done: number, total: number) => void = () => {},
  signal?: AbortSignal,
): Promise<RestoreEffect> {
  const effect = noEffect()
  const talks = [...backup.talks].sort((a, b) => (a.talk.id < b.talk.id ? -1 : 1))
  const total = talks.length
  try {
    for (let from = 0; from < total; from += AT_ONCE) {
      signal?.throwIfAborted()
      const chunk = talks.slice(from, from + AT_ONCE)
      // The last commit waits for the disk, and so for all before it.
      const durability = from + AT_ONCE < total ? 'relaxed' : 'strict'
      for (const merged of await restoreChunk(chunk, durability)) count(effect, merged)
      onProgress(Math.min(total, from + AT_ONCE), total)
    }
  } finally {
    announce({ type: 'many' })
  }
  if (!(await isSet('exportFormat'))) await writeSettings(backup.settings)
  return effect
}

/** Talks in one transaction: enough to be quick, few enough to let the page draw in between. */
const AT_ONCE = 250

/** `chunk` is in the order of the ids, so that one range of keys holds all that it may meet. */
function restoreChunk(chunk: readonly SavedTalk[], durability: Durability): Promise<Merged[]> {
  return writing(['talks', 'notes', 'pages'], durability, async (tx) => {
    const [talks, notes, pages] = [
      tx.objectStore('talks'),
      tx.objectStore('notes'),
      tx.objectStore('pages'),
    ]
    const ids = IDBKeyRange.bound(chunk[0]?.talk.id, chunk.at(-1)?.talk.id)
    const stored = byId(await Promise.all([talks.getAll(ids), notes.getAll(ids)]))
    const merged = chunk.map((saved) => merge(stored, saved))
    for (const { saved, effect } of merged) {
      if (effect === 'unchanged') continue
      put(talks, saved.talk)
      put(notes, saved.note)
      for (const page of pagesOf(saved.talk, saved.note)) put(pages, page)
    }
    return merged
  })
}

interface Stored {
  talks: Map<string, Talk>
  notes: Map<string, Note>
}

function byId([talks, notes]: [Talk[], Note[]]): Stored {
  return {
    talks: new Map(talks.map((talk) => [talk.id, talk])),
    notes: new Map(notes.map((note) => [note.talkId, note])),
  }
}

function merge(stored: Stored, saved: SavedTalk): Merged {
  const { id } = saved.talk
  return mergeSaved(stored.talks.get(id), stored.notes.get(id), saved)
}

function noEffect(): RestoreEffect {
  return { added: 0, updated: 0, mergedBodies: 0, unchanged: 0 }
}

function count(effect: RestoreEffect, { effect: kind, bodies }: Merged): void {
  effect[kind] += 1
  if (bodies === 'both') effect.mergedBodies += 1
}
