import type { SavedTalk } from '../note/saved'
import { announce } from './changes'
import { mergeSaved } from './merge-saved'
import { pagesOf } from './pages'
import { isSet, type Settings, writeSettings } from './settings'
import { put, reading, writing } from './transaction'

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
  const [talks, notes] = await reading(['talks', 'notes'], (tx) =>
    Promise.all([tx.objectStore('talks').getAll(), tx.objectStore('notes').getAll()]),
  )
  const talkById = new Map(talks.map((talk) => [talk.id, talk]))
  const noteById = new Map(notes.map((note) => [note.talkId, note]))
  const effect = noEffect()
  for (const saved of backup.talks) {
    const { id } = saved.talk
    count(effect, mergeSaved(talkById.get(id), noteById.get(id), saved))
  }
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
  const total = backup.talks.length
  try {
    for (let from = 0; from < total; from += AT_ONCE) {
      signal?.throwIfAborted()
      const chunk = backup.talks.slice(from, from + AT_ONCE)
      for (const merged of await restoreChunk(chunk)) count(effect, merged)
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

type Merged = ReturnType<typeof mergeSaved>

function restoreChunk(chunk: readonly SavedTalk[]): Promise<Merged[]> {
  return writing(['talks', 'notes', 'pages'], 'strict', async (tx) => {
    const [talks, notes, pages] = [
      tx.objectStore('talks'),
      tx.objectStore('notes'),
      tx.objectStore('pages'),
    ]
    const [storedTalks, storedNotes] = await Promise.all([
      Promise.all(chunk.map(({ talk }) => talks.get(talk.id))),
      Promise.all(chunk.map(({ talk }) => notes.get(talk.id))),
    ])
    const merged = chunk.map((saved, i) => mergeSaved(storedTalks[i], storedNotes[i], saved))
    for (const { saved, effect } of merged) {
      if (effect === 'unchanged') continue
      put(talks, saved.talk)
      put(notes, saved.note)
      for (const page of pagesOf(saved.talk, saved.note)) put(pages, page)
    }
    return merged
  })
}

function noEffect(): RestoreEffect {
  return { added: 0, updated: 0, mergedBodies: 0, unchanged: 0 }
}

function count(effect: RestoreEffect, { effect: kind, bodies }: Merged): void {
  effect[kind] += 1
  if (bodies === 'both') effect.mergedBodies += 1
}
