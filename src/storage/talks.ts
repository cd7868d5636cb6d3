import type { MergedTalk } from '../note/merged'
import { emptyNote, type Note } from '../note/note'
import type { SavedTalk } from '../note/saved'
import { pageKey } from '../talk/identity'
import type { Talk } from '../talk/talk'
import { announce } from './changes'
import { dropFacts, factsLeftBehind, keepFacts, recall, remember } from './facts'
import { betterFacts, newerFacts } from './join'
import { withLinks } from './merge-facts'
import { ownId, pagesOf } from './pages'
import { standInFor } from './stand-in'
import { put, type Reading, reading, type Writing, writing } from './transaction'

/** A talk that was saved; `created` where neither it nor a note on it was there before. */
export interface SaveResult {
  saved: SavedTalk
  created: boolean
}

/**
 * Saves the facts of a talk, in one transaction; the note stays as it is, or begins empty. Facts of
 * a real extractor are not replaced by guesses. A talk that was merged into another is saved as that
 * one, under its id. Rejects with a `StorageError`; the facts are then
 * kept aside until `replayJournals`.
 */
export async function saveTalk(talk: Talk): Promise<SaveResult> {
  const isStored = keepFacts(talk)
  const result = await store(talk, betterFacts)
  isStored()
  remember(result.saved.talk)
  announce({ type: 'talk', id: result.saved.talk.id })
  return result
}

/** Saves the facts that surfaces which are gone had no time to save. Returns how many. */
export async function saveFactsLeftBehind(): Promise<number> {
  const left = factsLeftBehind()
  for (const talk of left) {
    const { saved } = await store(talk, newerFacts)
    dropFacts(talk.id)
    announce({ type: 'talk', id: saved.talk.id })
  }
  return left.length
}

/** The talk and its note, or that which it was merged into; `null` where neither is stored. */
export async function getTalk(id: string): Promise<SavedTalk | null> {
  const found = await reading(['talks', 'notes', 'merges'], (tx) => read(tx, id))
  if (found) remember(found.talk)
  return found
}

/** The talk that the page at `url` is of: its own, or one whose slides, recording or … it is. */
export async function findTalkByPage(url: string): Promise<SavedTalk | null> {
  const found = await reading(['talks', 'notes', 'pages', 'merges'], async (tx) => {
    const [own, page] = await Promise.all([
      read(tx, ownId(url)),
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

type Choose = (stored: Talk, incoming: Talk) => Talk

function store(talk: Talk, choose: Choose): Promise<SaveResult> {
  return writing(['talks', 'notes', 'pages', 'merges'], 'relaxed', async (tx) => {
    const merges = tx.objectStore('merges')
    const [found, merged] = await Promise.all([
      stored(tx, talk.id),
      merges.index('into').getAll(talk.id),
    ])
    if (found.talk || found.note) return keep(tx, talk, choose, found, merged)
    const own = await merges.get(talk.id)
    if (!own) return keep(tx, talk, choose, found, merged)
    // What this page says of the talk stays at hand, for the two to be taken apart again.
    put(merges, { ...own, talk: own.talk ? choose(own.talk, talk) : talk })
    const [target, others] = await Promise.all([
      stored(tx, own.into),
      merges.index('into').getAll(own.into),
    ])
    return keep(tx, { ...talk, id: own.into }, choose, target, others)
  })
}

interface Stored {
  talk: Talk | undefined
  note: Note | undefined
}

async function stored(tx: Writing, id: string): Promise<Stored> {
  const [talk, note] = await Promise.all([
    tx.objectStore('talks').get(id),
    tx.objectStore('notes').get(id),
  ])
  return { talk, note }
}

/** `merged`: what was merged into the talk; the links of all its pages stay. */
function keep(
  tx: Writing,
  talk: Talk,
  choose: Choose,
  known: Stored,
  merged: readonly MergedTalk[],
): SaveResult {
  const chosen = known.talk ? choose(known.talk, talk) : talk
  const facts = merged.length === 0 ? chosen : ofAllPages(chosen, talk, merged)
  const note = known.note ?? emptyNote(talk.id, talk.capturedAt)
  if (facts !== known.talk) put(tx.objectStore('talks'), facts)
  if (!known.note) put(tx.objectStore('notes'), note)
  const pages = new Set(known.talk ? pagesOf(known.talk, null).map((page) => page.url) : [])
  for (const page of pagesOf(facts, null))
    if (!pages.has(page.url)) put(tx.objectStore('pages'), page)
  return { saved: { talk: facts, note }, created: !known.talk && !known.note }
}

function ofAllPages(facts: Talk, talk: Talk, merged: readonly MergedTalk[]): Talk {
  const others = merged.flatMap((one) => one.talk?.links ?? [])
  return { ...facts, links: withLinks(facts.links, [...talk.links, ...others]) }
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
