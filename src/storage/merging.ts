import { apartOf, withApart } from '../note/apart'
import type { MergedTalk } from '../note/merged'
import { emptyNote, isUntouched, type Note } from '../note/note'
import { announce } from './changes'
import { CONTENT_STORES, readContent } from './content'
import { joinCredits } from './credits'
import { StorageError } from './errors'
import { joinNotes } from './join'
import { joinedFacts } from './merge-facts'
import { leadsTo } from './redirect'
import { drop, put, reading, type Writing, writing } from './transaction'
import { keepVersion } from './versions'

export type { MergedTalk } from '../note/merged'
export { splitTalk } from './splitting'

/**
 * Makes one of two talks that are the same after all: `into` has both notes, the better facts, the
 * links and pages of both, and the id `from` leads to it from now on. `splitTalk` undoes it. Rejects
 * with a `StorageError`: `invalid` where there is no such talk, or where the two are one already.
 */
export async function mergeTalks(from: string, into: string): Promise<MergedTalk> {
  const at = new Date().toISOString()
  const merged = await writing([...CONTENT_STORES, 'authors'], 'strict', async (tx) => {
    const [source, target] = await Promise.all([leadsTo(tx, from), leadsTo(tx, into)])
    if (source === target) throw new StorageError('invalid')
    return mergeInto(tx, source, target, at)
  })
  announce({ type: 'talk', id: merged.into })
  announce({ type: 'talk', id: merged.id })
  return merged
}

/** The talks that were merged into this one, in the order in which that was done. */
export async function mergedInto(talkId: string): Promise<MergedTalk[]> {
  const merged = await reading(['merges'], async (tx) => {
    const id = await leadsTo(tx, talkId)
    return tx.objectStore('merges').index('into').getAll(id)
  })
  return merged.sort((a, b) => (a.at < b.at ? -1 : 1))
}

async function mergeInto(
  tx: Writing,
  source: string,
  target: string,
  at: string,
): Promise<MergedTalk> {
  const [one, other] = await Promise.all([readContent(tx, source), readContent(tx, target)])
  if (!(one.talk || one.note) || !(other.talk || other.note)) throw new StorageError('invalid')
  const before = other.note ?? emptyNote(target, other.talk?.capturedAt ?? at)
  const after = joinedNote(before, one.note, at)
  const talk = joinedFacts(other.talk, one.talk, target)
  const merged: MergedTalk = {
    id: source,
    into: target,
    direct: target,
    at,
    talk: one.talk,
    note: one.note,
    pages: one.pages,
    beforeTalk: other.talk,
    before,
    after,
  }
  await keepVersion(tx, before)
  await joinCredits(tx, source, target)
  if (talk) put(tx.objectStore('talks'), talk)
  put(tx.objectStore('notes'), after)
  drop(tx.objectStore('talks'), source)
  drop(tx.objectStore('notes'), source)
  for (const page of one.pages) put(tx.objectStore('pages'), { ...page, talkId: target })
  for (const earlier of one.merges) put(tx.objectStore('merges'), { ...earlier, into: target })
  put(tx.objectStore('merges'), merged)
  return merged
}

/** Newer than either, so that every surface takes it for the present one. */
function joinedNote(note: Note, other: Note | null, at: string): Note {
  const joined = other && !isUntouched(other) ? joinNotes(note, other) : note
  const both = { ...joined, updatedAt: at > joined.updatedAt ? at : joined.updatedAt }
  // Also where they were said to be two talks: the user says now that they are one.
  const others = apartOf(note, other).filter((id) => id !== other?.talkId)
  return withApart(both, others)
}
