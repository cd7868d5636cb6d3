import { apartOf, withApart } from '../note/apart'
import type { MergedTalk } from '../note/merged'
import type { Note } from '../note/note'
import { withoutMerged } from '../note/take-apart'
import { announce } from './changes'
import { readContent } from './content'
import { CONTENT_STORES } from './content-stores'
import { StorageError } from './errors'
import { factsBack, factsWithout, withMergedSources } from './merge-facts'
import { pagesOf } from './pages'
import { drop, put, type Writing, writing } from './transaction'
import { keepVersion } from './versions'

/**
 * Takes apart what `mergeTalks` made one: `from` gets its facts, its note and its pages back as they
 * were, and the other keeps what was written since; both notes say from then on that the other is
 * another talk. Rejects with a `StorageError`: `invalid` where
 * the talk is merged into none.
 */
export async function splitTalk(from: string): Promise<void> {
  const now = new Date().toISOString()
  const into = await writing(CONTENT_STORES, 'strict', async (tx) => {
    const merged = await tx.objectStore('merges').get(from)
    if (!merged) throw new StorageError('invalid')
    await takeOut(tx, merged, now)
    return merged.into
  })
  announce({ type: 'talk', id: into })
  announce({ type: 'talk', id: from })
}

/** Does it within a transaction over `CONTENT_STORES`. */
export async function takeOut(tx: Writing, merged: MergedTalk, now: string): Promise<void> {
  const joined = await readContent(tx, merged.into)
  const whole = joined.talk && withMergedSources(joined.talk, joined.merges)
  const talk = factsWithout(whole, merged)
  const back = factsBack(whole, merged)
  const taken = joined.note && withoutMerged(joined.note, merged, now)
  const note = taken && withApart(taken, [...apartOf(taken), merged.id])
  if (joined.note) await keepVersion(tx, joined.note)
  if (talk) put(tx.objectStore('talks'), talk)
  else drop(tx.objectStore('talks'), merged.into)
  if (note) put(tx.objectStore('notes'), note)
  if (back) put(tx.objectStore('talks'), back)
  if (merged.note) put(tx.objectStore('notes'), apartFrom(merged.note, merged))
  drop(tx.objectStore('merges'), merged.id)
  regroup(tx, merged, joined.merges, now)

  const kept = new Set(talk ? pagesOf(talk, note).map((page) => page.url) : [])
  const named = back ? pagesOf(back, merged.note) : []
  for (const { url } of named)
    if (!kept.has(url)) put(tx.objectStore('pages'), { url, talkId: merged.id })
  for (const page of merged.pages) put(tx.objectStore('pages'), page)
}

/** Nobody is to be asked again whether they are one. */
function apartFrom(note: Note, { into, direct }: MergedTalk): Note {
  return withApart(note, [...apartOf(note), into, direct])
}

/**
 * The others that were merged into the same talk. Those that came by way of this one go with it; a
 * talk that this one came by has what it brought in its own note, too.
 */
function regroup(tx: Writing, merged: MergedTalk, all: MergedTalk[], now: string): void {
  const byId = new Map(all.map((one) => [one.id, one]))
  const way = new Set(wayOf(merged, byId))
  for (const one of all) {
    if (one.id === merged.id) continue
    const into = wayOf(one, byId).includes(merged.id) ? merged.id : one.into
    const onWay = way.has(one.id)
    const note = onWay && one.note ? withoutMerged(one.note, merged, now) : one.note
    const talk = onWay ? factsWithout(one.talk, merged) : one.talk
    if (into !== one.into || note !== one.note || talk !== one.talk)
      put(tx.objectStore('merges'), { ...one, into, note, talk })
  }
}

/** The talks that it was merged into one after the other, as far as they are among these. */
function wayOf(merged: MergedTalk, byId: ReadonlyMap<string, MergedTalk>): string[] {
  const way: string[] = []
  // A backup that someone made by hand may go round in a circle.
  for (let at = byId.get(merged.direct); at && !way.includes(at.id); at = byId.get(at.direct)) {
    way.push(at.id)
  }
  return way
}
