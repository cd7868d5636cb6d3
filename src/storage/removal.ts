import { isUntouched, type Note } from '../note/note'
import type { Talk } from '../talk/talk'
import { announce } from './changes'
import { forgetFacts, remember } from './facts'
import { joinNotes, newerFacts } from './join'
import type { Page } from './schema'
import { drop, put, writing } from './transaction'

/** All that was removed of one talk: what `restoreTalk` brings back. */
export interface RemovedTalk {
  id: string
  talk: Talk | null
  note: Note | null
  pages: Page[]
}

/**
 * Removes the talk, its note and its pages. Settle this page's writer first: a change that is still
 * on its way would begin the note anew. Rejects with a `StorageError`; then nothing was removed.
 */
export async function removeTalk(id: string): Promise<RemovedTalk> {
  const removed = await writing(['talks', 'notes', 'pages'], 'relaxed', async (tx) => {
    const [talks, notes, pages] = [
      tx.objectStore('talks'),
      tx.objectStore('notes'),
      tx.objectStore('pages'),
    ]
    const [talk, note, itsPages] = await Promise.all([
      talks.get(id),
      notes.get(id),
      pages.index('talkId').getAll(id),
    ])
    drop(talks, id)
    drop(notes, id)
    for (const page of itsPages) drop(pages, page.url)
    return { id, talk: talk ?? null, note: note ?? null, pages: itsPages }
  })
  forgetFacts(id)
  announce({ type: 'removed', id })
  return removed
}

/**
 * Undoes a removal. What was written or captured meanwhile stays too: both bodies, the newer facts.
 * Rejects with a `StorageError`.
 */
export async function restoreTalk(removed: RemovedTalk): Promise<void> {
  await writing(['talks', 'notes', 'pages'], 'strict', async (tx) => {
    const [talks, notes, pages] = [
      tx.objectStore('talks'),
      tx.objectStore('notes'),
      tx.objectStore('pages'),
    ]
    const [talk, note] = await Promise.all([talks.get(removed.id), notes.get(removed.id)])
    if (removed.talk) put(talks, talk ? newerFacts(removed.talk, talk) : removed.talk)
    if (removed.note) put(notes, note ? rejoined(removed.note, note) : removed.note)
    for (const page of removed.pages) put(pages, page)
  })
  if (removed.talk) remember(removed.talk)
  announce({ type: 'talk', id: removed.id })
}

/** A capture meanwhile began an empty note: that alone must not look like a newer one. */
function rejoined(removed: Note, meanwhile: Note): Note {
  return isUntouched(meanwhile) ? removed : joinNotes(removed, meanwhile)
}
