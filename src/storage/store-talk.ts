import type { MergedTalk } from '../note/merged'
import { emptyNote, type Note } from '../note/note'
import type { SavedTalk } from '../note/saved'
import type { Talk } from '../talk/talk'
import { withLinks } from './merge-facts'
import { pagesOf } from './pages'
import { put, type Writing, writing } from './transaction'

/** A talk that was saved; `created` where neither it nor a note on it was there before. */
export interface SaveResult {
  saved: SavedTalk
  created: boolean
}

/** Which of two captures of one talk is kept. */
export type Choose = (stored: Talk, incoming: Talk) => Talk

/**
 * Stores the facts of a talk, or of the one that it was merged into, in one transaction. Rejects with
 * a `StorageError`.
 */
export function storeTalk(talk: Talk, choose: Choose): Promise<SaveResult> {
  return writing(['talks', 'notes', 'pages', 'merges'], 'relaxed', async (tx) => {
    const merges = tx.objectStore('merges')
    const found = await stored(tx, talk.id)
    if (found.talk || found.note) {
      // Asked only where it may matter: a popup that opens waits for no more than it must.
      const isLess = found.talk !== undefined && !hasLinksOf(talk, found.talk)
      const merged = isLess ? await merges.index('into').getAll(talk.id) : []
      return keep(tx, talk, choose, found, merged)
    }
    const own = await merges.get(talk.id)
    if (!own) return keep(tx, talk, choose, found, [])
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

function hasLinksOf(talk: Talk, other: Talk): boolean {
  const urls = new Set(talk.links.map((link) => link.url))
  return other.links.every((link) => urls.has(link.url))
}

function ofAllPages(facts: Talk, talk: Talk, merged: readonly MergedTalk[]): Talk {
  const others = merged.flatMap((one) => one.talk?.links ?? [])
  return { ...facts, links: withLinks(facts.links, [...talk.links, ...others]) }
}
