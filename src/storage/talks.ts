import { emptyNote, type Note } from '../note/note'
import type { SavedTalk } from '../note/saved'
import { pageId, pageKey, talkIdOf } from '../talk/identity'
import type { Talk } from '../talk/talk'
import { announce } from './changes'
import { dropFacts, factsLeftBehind, keepFacts, recall, remember } from './facts'
import { betterFacts, newerFacts } from './join'
import { pagesOf } from './pages'
import { standInFor } from './stand-in'
import { put, type Reading, reading, writing } from './transaction'

/** A talk that was saved; `created` where neither it nor a note on it was there before. */
export interface SaveResult {
  saved: SavedTalk
  created: boolean
}

/**
 * Saves the facts of a talk, in one transaction; the note stays as it is, or begins empty. Facts of
 * a real extractor are not replaced by guesses. Rejects with a `StorageError`; the facts are then
 * kept aside until `replayJournals`.
 */
export async function saveTalk(talk: Talk): Promise<SaveResult> {
  keepFacts(talk)
  const result = await store(talk, betterFacts)
  dropFacts(talk.id)
  remember(result.saved.talk)
  announce({ type: 'talk', id: talk.id })
  return result
}

/** Saves the facts that surfaces which are gone had no time to save. Returns how many. */
export async function saveFactsLeftBehind(): Promise<number> {
  const left = factsLeftBehind()
  for (const talk of left) {
    await store(talk, newerFacts)
    dropFacts(talk.id)
    announce({ type: 'talk', id: talk.id })
  }
  return left.length
}

/** The talk and its note, or `null` where neither is stored. */
export async function getTalk(id: string): Promise<SavedTalk | null> {
  const found = await reading(['talks', 'notes'], (tx) => read(tx, id))
  if (found) remember(found.talk)
  return found
}

/** The talk that the page at `url` is of: its own, or one whose slides, recording or … it is. */
export async function findTalkByPage(url: string): Promise<SavedTalk | null> {
  const found = await reading(['talks', 'notes', 'pages'], async (tx) => {
    const [own, page] = await Promise.all([
      read(tx, talkIdOf(url) ?? pageId(url)),
      tx.objectStore('pages').get(pageKey(url)),
    ])
    return own ?? (page ? read(tx, page.talkId) : null)
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

/** Everything, in the order of the ids. */
export function allTalks(): Promise<SavedTalk[]> {
  return reading(['talks', 'notes'], async (tx) => {
    const [talks, notes] = await Promise.all([
      tx.objectStore('talks').getAll(),
      tx.objectStore('notes').getAll(),
    ])
    return together(talks, notes)
  })
}

/** All tags, the most used first. */
export function allTags(): Promise<string[]> {
  return reading(['notes'], async (tx) => {
    const index = tx.objectStore('notes').index('tags')
    const tags: string[] = []
    let cursor = await index.openKeyCursor(null, 'nextunique')
    for (; cursor; cursor = await cursor.continue()) tags.push(cursor.key)
    const uses = await Promise.all(tags.map((tag) => index.count(tag)))
    const order = tags.map((tag, i) => ({ tag, uses: uses[i] ?? 0 }))
    return order.sort((a, b) => b.uses - a.uses).map(({ tag }) => tag)
  })
}

/** Pairs talks with notes, both in the order of their ids. */
export function together(talks: Talk[], notes: Note[]): SavedTalk[] {
  const rest = new Map(notes.map((note) => [note.talkId, note]))
  const saved = talks.map((talk) => {
    const note = rest.get(talk.id) ?? emptyNote(talk.id, talk.capturedAt)
    rest.delete(talk.id)
    return { talk, note }
  })
  return [...saved, ...[...rest.values()].map((note) => ({ talk: standInFor(note), note }))]
}

type Choose = (stored: Talk, incoming: Talk) => Talk

function store(talk: Talk, choose: Choose): Promise<SaveResult> {
  return writing(['talks', 'notes', 'pages'], 'relaxed', async (tx) => {
    const [talks, notes, pages] = [
      tx.objectStore('talks'),
      tx.objectStore('notes'),
      tx.objectStore('pages'),
    ]
    const [storedTalk, storedNote] = await Promise.all([talks.get(talk.id), notes.get(talk.id)])
    const facts = storedTalk ? choose(storedTalk, talk) : talk
    const note = storedNote ?? emptyNote(talk.id, talk.capturedAt)
    if (facts !== storedTalk) put(talks, facts)
    if (!storedNote) put(notes, note)
    const known = new Set(storedTalk ? pagesOf(storedTalk, null).map((page) => page.url) : [])
    for (const page of pagesOf(facts, null)) if (!known.has(page.url)) put(pages, page)
    return { saved: { talk: facts, note }, created: !storedTalk && !storedNote }
  })
}

async function read(tx: Reading, id: string): Promise<SavedTalk | null> {
  const [talk, note] = await Promise.all([
    tx.objectStore('talks').get(id),
    tx.objectStore('notes').get(id),
  ])
  if (talk) return { talk, note: note ?? emptyNote(id, talk.capturedAt) }
  return note ? { talk: recall(id) ?? standInFor(note), note } : null
}
