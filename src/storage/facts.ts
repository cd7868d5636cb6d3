import type { Note } from '../note/note'
import type { Talk } from '../talk/talk'
import { dropLocally, keepLocally, localEntries } from './local-entries'

/** Keys of facts that are on their way into the database. */
const PREFIX = 'talkmark.facts.'

/**
 * Keeps a talk's facts until they are in the database: a popup that is closed before the database
 * has opened must not leave a note without its talk. Where the browser refuses, the talk is captured
 * again on the next visit of its page.
 *
 * Most often the database is quicker than `GRACE`, and then `localStorage` is not touched: its first
 * use in a page blocks for up to 20 ms, in which the popup would not have shown its title yet.
 * The function returned ends it: the facts are in the database, or no longer wanted.
 */
export function keepFacts(talk: Talk): () => void {
  onTheirWay.add(talk.id)
  remember(talk)
  let kept = false
  const timer = setTimeout(() => {
    kept = keepLocally(PREFIX + talk.id, JSON.stringify(talk))
  }, GRACE)
  return () => {
    clearTimeout(timer)
    onTheirWay.delete(talk.id)
    if (kept) dropFacts(talk.id)
  }
}

/** ms; nobody opens a popup and closes it again within so short a time. */
const GRACE = 20

/** The facts are in the database, or no longer wanted. */
export function dropFacts(id: string): void {
  onTheirWay.delete(id)
  dropLocally(PREFIX + id)
}

/** Facts that a surface which is gone has left behind. */
export function factsLeftBehind(): Talk[] {
  return localEntries(PREFIX)
    .filter(({ key }) => !onTheirWay.has(key.slice(PREFIX.length)))
    .map(({ key, value }) => readFacts(key, value))
    .filter((talk) => talk !== null)
}

/** This page knows the talk: a note written on after another page removed the talk finds it again. */
export function remember(talk: Talk): void {
  known.set(talk.id, talk)
}

export function recall(id: string): Talk | null {
  return known.get(id) ?? null
}

/**
 * This page shows the note: where the storage is cleared under it, or another page removes the note,
 * what is on the screen is what the note begins with when the user writes on.
 */
export function rememberNote(note: Note): void {
  shown.set(note.talkId, note)
}

export function recallNote(id: string): Note | null {
  return shown.get(id) ?? null
}

/** The user removed the talk on this page. */
export function forgetFacts(id: string): void {
  known.delete(id)
  shown.delete(id)
  dropFacts(id)
}

const known = new Map<string, Talk>()
const shown = new Map<string, Note>()
const onTheirWay = new Set<string>()

function readFacts(key: string, value: string): Talk | null {
  try {
    const talk = JSON.parse(value) as Talk | null
    return talk !== null && PREFIX + talk.id === key ? talk : null
  } catch {
    return null
  }
}
