import { apartOf, withApart } from '../note/apart'
import type { MergedTalk } from '../note/merged'
import { emptyNote, isUntouched, type Note } from '../note/note'
import type { Talk } from '../talk/talk'
import type { TalkContent } from './content'
import { joinCredits } from './credits'
import { joinNotes } from './join'
import { joinedFacts, withMergedSources } from './merge-facts'
import { pagesOf } from './pages'
import { drop, put, type Writing } from './transaction'
import { keepVersion } from './versions'

/** What is stored of a talk, and under which id. */
export interface Identified extends TalkContent {
  id: string
}

/** What has become of the two. */
export interface MergedInto {
  merged: MergedTalk
  talk: Talk | null
  note: Note
}

/**
 * Makes `one` a part of `other`: its facts are a source of that one's, its note joins that one's, and
 * its id leads there. Where there is no note the other's stays as it is. In a transaction over
 * `CONTENT_STORES` and `authors`.
 */
export async function mergeInto(
  tx: Writing,
  one: Identified,
  other: Identified,
  at: string,
): Promise<MergedInto> {
  const before = other.note ?? emptyNote(other.id, other.talk?.capturedAt ?? at)
  const after = one.note ? joinedNote(before, one.note, at) : before
  const talk = joinedFacts(whole(other), whole(one), other.id)
  const merged: MergedTalk = {
    id: one.id,
    into: other.id,
    direct: other.id,
    at,
    talk: one.talk,
    note: one.note,
    pages: one.pages,
    beforeTalk: other.talk,
    before,
    after,
  }
  if (one.note) {
    await keepVersion(tx, before)
    await joinCredits(tx, one.id, other.id)
    drop(tx.objectStore('notes'), one.id)
  }
  if (talk) put(tx.objectStore('talks'), talk)
  if (after !== other.note) put(tx.objectStore('notes'), after)
  if (one.talk) drop(tx.objectStore('talks'), one.id)
  for (const page of talk ? pagesOf(talk, null) : []) put(tx.objectStore('pages'), page)
  for (const page of one.pages) put(tx.objectStore('pages'), { ...page, talkId: other.id })
  for (const earlier of one.merges) put(tx.objectStore('merges'), { ...earlier, into: other.id })
  put(tx.objectStore('merges'), merged)
  return { merged, talk, note: after }
}

function whole({ talk, merges }: TalkContent): Talk | null {
  return talk && withMergedSources(talk, merges)
}

/** Newer than either, so that every surface takes it for the present one. */
function joinedNote(note: Note, other: Note, at: string): Note {
  const joined = isUntouched(other) ? note : joinNotes(note, other)
  const both = { ...joined, updatedAt: at > joined.updatedAt ? at : joined.updatedAt }
  // Also where they were said to be two talks: the user says now that they are one.
  const others = apartOf(note, other).filter((id) => id !== other.talkId)
  return withApart(both, others)
}
