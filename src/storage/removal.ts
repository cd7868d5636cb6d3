import { bringBack } from './bring-back'
import { announce } from './changes'
import { CONTENT_STORES, dropContent, readContent } from './content'
import { forgetFacts, remember } from './facts'
import { joinContent } from './join-content'
import { leadsTo } from './redirect'
import type { BinEntry, StoreName } from './schema'
import { drop, put, type Writing, writing } from './transaction'

/** All that was removed of one talk: what `restoreTalk` brings back. */
export interface RemovedTalk extends BinEntry {
  /** What an earlier removal of the same talk had put into the bin, or `null`. */
  earlier: BinEntry | null
}

/** As `removeTalks`, for one. */
export async function removeTalk(id: string): Promise<RemovedTalk> {
  const [removed] = await removeTalks([id])
  return removed as RemovedTalk
}

/**
 * Moves talks, each with its note, its pages and its history, into the bin, in one transaction. Settle
 * this page's writer first: a change that is still on its way would begin the note anew. Rejects
 * with a `StorageError`; then nothing was removed.
 */
export async function removeTalks(ids: readonly string[]): Promise<RemovedTalk[]> {
  const removedAt = new Date().toISOString()
  const removed = await writing(STORES, 'relaxed', async (tx) => {
    const targets = new Set(await Promise.all(ids.map((id) => leadsTo(tx, id))))
    return Promise.all([...targets].map((id) => moveToBin(tx, id, removedAt)))
  })
  for (const id of [...ids, ...removed.map((one) => one.id)]) forgetFacts(id)
  tell('removed', removed)
  return removed
}

/** As `restoreTalks`, for one. */
export function restoreTalk(removed: RemovedTalk): Promise<void> {
  return restoreTalks([removed])
}

/**
 * Undoes a removal. What was written or captured meanwhile stays too: both bodies, the newer facts.
 * Rejects with a `StorageError`; then nothing is restored.
 */
export async function restoreTalks(removed: readonly RemovedTalk[]): Promise<void> {
  await writing(STORES, 'strict', async (tx) => {
    const bin = tx.objectStore('bin')
    for (const { earlier, ...entry } of removed) {
      await bringBack(tx, entry)
      const inBin = await bin.get(entry.id)
      // Removed once more since, perhaps: that is another removal, with its own undo.
      if (inBin?.removedAt !== entry.removedAt) continue
      if (earlier) put(bin, earlier)
      else drop(bin, entry.id)
    }
  })
  for (const { talk } of removed) if (talk) remember(talk)
  tell('talk', removed)
}

/** The stores that a removal and its undo touch. */
export const STORES: readonly StoreName[] = [...CONTENT_STORES, 'bin']

async function moveToBin(tx: Writing, id: string, removedAt: string): Promise<RemovedTalk> {
  const [content, inBin] = await Promise.all([readContent(tx, id), tx.objectStore('bin').get(id)])
  const earlier = inBin ?? null
  if (content.talk || content.note) {
    const joined = earlier ? joinContent(earlier, content) : content
    put(tx.objectStore('bin'), { id, removedAt, ...joined })
  }
  dropContent(tx, id, content)
  return { id, removedAt, ...content, earlier }
}

/** More than this are told as `many`. */
const MANY = 100

/** Tells the other surfaces of talks that went into the bin or came back. */
export function tell(type: 'removed' | 'talk', entries: readonly BinEntry[]): void {
  const [first] = entries
  if (!first) return
  if (entries.length > MANY) announce({ type: 'many' })
  else for (const { id } of entries) announce({ type, id })
  announce({ type: 'bin', id: first.id })
}
