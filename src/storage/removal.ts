import { bringAllBack } from './bring-back'
import { announce, announceEach } from './changes'
import { dropContent, NOTHING, readContent, readContents } from './content'
import { CONTENT_STORES } from './content-stores'
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
    const merges = await tx.objectStore('merges').getAllKeys()
    const led = new Set(merges)
    const ends = await Promise.all(ids.map((id) => (led.has(id) ? leadsTo(tx, id) : id)))
    const targets = [...new Set(ends)]
    const [contents, inBin] = await Promise.all([
      readContents(tx, targets),
      tx.objectStore('bin').getAllKeys(),
    ])
    const known = new Set(inBin)
    return Promise.all(
      targets.map(async (id, i) => {
        const earlier = known.has(id) ? await tx.objectStore('bin').get(id) : undefined
        return moveToBin(tx, { id, removedAt, ...(contents[i] ?? NOTHING) }, earlier ?? null)
      }),
    )
  })
  for (const id of [...ids, ...removed.map((one) => one.id)]) forgetFacts(id)
  tell('removed', removed)
  return removed
}

/** Moves one talk into the bin within a transaction over `STORES`; nothing is told to other surfaces. */
export async function binTalk(tx: Writing, id: string, removedAt: string): Promise<void> {
  const [content, earlier] = await Promise.all([readContent(tx, id), tx.objectStore('bin').get(id)])
  moveToBin(tx, { id, removedAt, ...content }, earlier ?? null)
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
    const removals = await Promise.all(removed.map(({ id }) => bin.get(id)))
    await bringAllBack(
      tx,
      removed.map(({ earlier: _, ...entry }) => entry),
    )
    for (const [i, { id, removedAt, earlier }] of removed.entries()) {
      // Removed once more since, perhaps: that is another removal, with its own undo.
      if (removals[i]?.removedAt !== removedAt) continue
      if (earlier) put(bin, earlier)
      else drop(bin, id)
    }
  })
  for (const { talk } of removed) if (talk) remember(talk)
  tell('talk', removed)
}

/** The stores that a removal and its undo touch. */
export const STORES: readonly StoreName[] = [...CONTENT_STORES, 'bin']

function moveToBin(tx: Writing, entry: BinEntry, earlier: BinEntry | null): RemovedTalk {
  const { id, removedAt, ...content } = entry
  if (content.talk || content.note) {
    const joined = earlier ? joinContent(earlier, content) : content
    put(tx.objectStore('bin'), { id, removedAt, ...joined })
  }
  dropContent(tx, id, content)
  return { ...entry, earlier }
}

/** Tells the other surfaces of talks that went into the bin or came back. */
export function tell(type: 'removed' | 'talk', entries: readonly BinEntry[]): void {
  const [first] = entries
  if (!first) return
  announceEach(entries, ({ id }) => ({ type, id }))
  announce({ type: 'bin', id: first.id })
}
