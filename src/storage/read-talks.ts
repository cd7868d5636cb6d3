import { emptyNote, type Note } from '../note/note'
import type { SavedTalk } from '../note/saved'
import type { Talk } from '../talk/talk'
import { recall, remember } from './facts'
import { ownIds, placesOf } from './pages'
import { standInFor } from './stand-in'
import { type Reading, reading } from './transaction'

/** The talk and its note, or that which it was merged into; `null` where neither is stored. */
export async function getTalk(id: string): Promise<SavedTalk | null> {
  const found = await reading(['talks', 'notes', 'merges'], (tx) => read(tx, id))
  if (found) remember(found.talk)
  return found
}

/** As `getTalk`, for some talks at once; without those that are not stored. */
export async function getTalks(ids: readonly string[]): Promise<SavedTalk[]> {
  const found = await reading(['talks', 'notes', 'merges'], (tx) =>
    Promise.all(ids.map((id) => read(tx, id))),
  )
  return found.filter((saved) => saved !== null)
}

/** The talk that the page at `url` is of: its own, or one whose slides, recording or … it is. */
export async function findTalkByPage(url: string): Promise<SavedTalk | null> {
  const found = await reading(['talks', 'notes', 'pages', 'merges'], async (tx) => {
    const [own, pages] = await Promise.all([
      Promise.all(ownIds(url).map((id) => read(tx, id))),
      Promise.all(placesOf(url).map((place) => tx.objectStore('pages').get(place))),
    ])
    const page = pages.find((one) => one !== undefined)
    return own.find((one) => one !== null) ?? (page ? read(tx, page.talkId) : null)
  })
  if (found) remember(found.talk)
  return found
}

/** The talks whose notes were written on last, the newest first. */
export function recentTalks(count: number): Promise<SavedTalk[]> {
  return reading(['talks', 'notes'], async (tx) => {
    const newest = tx.objectStore('notes').index('updatedAt').iterate(null, 'prev')
    const notes: Note[] = []
    if (count > 0) {
      for await (const cursor of newest) {
        notes.push(cursor.value)
        if (notes.length >= count) break
      }
    }
    const talks = tx.objectStore('talks')
    return Promise.all(
      notes.map(async (note) => ({
        talk: (await talks.get(note.talkId)) ?? standInFor(note),
        note,
      })),
    )
  })
}

/** All tags, the most used first. */
export async function allTags(): Promise<string[]> {
  const tags = await reading(['notes'], async (tx) => {
    const index = tx.objectStore('notes').index('tags')
    const found: string[] = []
    // A cursor for each tag finds the next by its key; one cursor would walk through all uses.
    let range: IDBKeyRange | null = null
    for (let at = await index.openKeyCursor(range); at; at = await index.openKeyCursor(range)) {
      found.push(at.key)
      range = IDBKeyRange.lowerBound(at.key, true)
    }
    return found
  })
  const counted: { tag: string; uses: number }[] = []
  for (const tag of tags) {
    // Each count is a transaction of its own: none holds up what is typed meanwhile.
    const uses = await reading(['notes'], (tx) => tx.objectStore('notes').index('tags').count(tag))
    counted.push({ tag, uses })
  }
  return counted.sort((a, b) => b.uses - a.uses).map(({ tag }) => tag)
}

/** Pairs talks with notes, in the order of the talks; notes without a talk come last. */
export function together(talks: Talk[], notes: Note[]): SavedTalk[] {
  const rest = new Map(notes.map((note) => [note.talkId, note]))
  const saved = talks.map((talk) => {
    const note = rest.get(talk.id) ?? emptyNote(talk.id, talk.capturedAt)
    rest.delete(talk.id)
    return { talk, note }
  })
  return [...saved, ...[...rest.values()].map((note) => ({ talk: standInFor(note), note }))]
}

async function read(tx: Reading, id: string): Promise<SavedTalk | null> {
  const found = await readOwn(tx, id)
  if (found) return found
  // A talk that was merged has neither facts nor a note of its own.
  const merged = await tx.objectStore('merges').get(id)
  return merged ? readOwn(tx, merged.into) : null
}

async function readOwn(tx: Reading, id: string): Promise<SavedTalk | null> {
  const [talk, note] = await Promise.all([
    tx.objectStore('talks').get(id),
    tx.objectStore('notes').get(id),
  ])
  if (talk) return { talk, note: note ?? emptyNote(id, talk.capturedAt) }
  return note ? { talk: recall(id) ?? standInFor(note), note } : null
}
