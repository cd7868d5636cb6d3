import type { MergedTalk } from '../note/merged'
import {
  dropContent,
  NOTHING,
  putContent,
  readContent,
  readContents,
  type TalkContent,
} from './content'
import { joinContent } from './join-content'
import { leadsTo } from './redirect'
import type { BinEntry } from './schema'
import type { Writing } from './transaction'

/**
 * Puts back what was removed of talks, joined to what was captured and written under their ids
 * meanwhile. Where an id leads to another talk by now, it joins that one.
 */
export async function bringAllBack(tx: Writing, entries: readonly BinEntry[]): Promise<void> {
  const led = new Set(await tx.objectStore('merges').getAllKeys())
  for (const { merges } of entries) for (const { id } of merges) led.add(id)
  const alone: BinEntry[] = []
  const rest: BinEntry[] = []
  const seen = new Set<string>()
  for (const entry of entries) {
    const isAlone = entry.merges.length === 0 && !led.has(entry.id) && !seen.has(entry.id)
    ;(isAlone ? alone : rest).push(entry)
    seen.add(entry.id)
  }
  const present = await readContents(
    tx,
    alone.map(({ id }) => id),
  )
  for (const [i, { id: _, removedAt: __, ...content }] of alone.entries()) {
    putContent(tx, joinContent(content, present[i] ?? NOTHING))
  }
  // One by one: each may change where the next one leads.
  for (const entry of rest) await bringBack(tx, entry)
}

async function bringBack(tx: Writing, entry: BinEntry): Promise<void> {
  const id = await leadsTo(tx, entry.id)
  let content = joinContent(movedTo(id, entry), await readContent(tx, id))
  for (const merged of content.merges) content = await gatheredIn(tx, content, merged, id)
  putContent(tx, content)
}

function movedTo(id: string, entry: BinEntry): TalkContent {
  if (id === entry.id) return entry
  return {
    talk: entry.talk && { ...entry.talk, id },
    note: entry.note && { ...entry.note, talkId: id },
    pages: entry.pages.map((page) => ({ ...page, talkId: id })),
    versions: entry.versions.map((version) =>
      version.talkId === entry.id ? { ...version, talkId: id } : version,
    ),
    // The other may have been a part of this one before: then its note is in this one's.
    merges: entry.merges
      .filter((merged) => merged.id !== id)
      .map((merged) => ({ ...merged, into: id })),
  }
}

/**
 * A talk that was merged into this one may have been captured again while this one was away: then
 * what is stored of it joins this one, or, where it was merged into a third, stays there.
 */
async function gatheredIn(
  tx: Writing,
  content: TalkContent,
  merged: MergedTalk,
  id: string,
): Promise<TalkContent> {
  const elsewhere = await tx.objectStore('merges').get(merged.id)
  if (elsewhere && elsewhere.into !== id) {
    const others = content.merges.filter((one) => one !== merged)
    const note = merged.note && { ...merged.note, talkId: id }
    const itself = { ...NOTHING, note }
    return joinContent(itself, { ...content, merges: others })
  }
  const stored = await readContent(tx, merged.id)
  if (!stored.talk && !stored.note) return content
  dropContent(tx, merged.id, stored)
  const note = stored.note && { ...stored.note, talkId: id }
  const pages = stored.pages.map((page) => ({ ...page, talkId: id }))
  const merges = stored.merges.map((one) => ({ ...one, into: id }))
  return joinContent({ ...stored, talk: null, note, pages, merges }, content)
}
