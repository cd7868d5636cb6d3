import type { MergedTalk } from '../note/merged'
import type { Note } from '../note/note'
import type { NoteVersion } from '../note/version'
import type { Page } from '../talk/page'
import type { Talk } from '../talk/talk'
import { drop, put, type Writing } from './transaction'
import { versionsOf } from './versions'

/** All that is stored of one talk. */
export interface TalkContent {
  talk: Talk | null
  note: Note | null
  pages: Page[]
  /** Of the talk, and of those that were merged into it. */
  versions: NoteVersion[]
  /** The talks that were merged into it. */
  merges: MergedTalk[]
}

export const NOTHING: TalkContent = { talk: null, note: null, pages: [], versions: [], merges: [] }

/** Reads all that is stored under the id, which is not that of a talk that was merged. */
export async function readContent(tx: Writing, id: string): Promise<TalkContent> {
  const versions = tx.objectStore('versions')
  const [talk, note, pages, own, merges] = await Promise.all([
    tx.objectStore('talks').get(id),
    tx.objectStore('notes').get(id),
    tx.objectStore('pages').index('talkId').getAll(id),
    versions.getAll(versionsOf(id)),
    tx.objectStore('merges').index('into').getAll(id),
  ])
  const others = await Promise.all(merges.map((one) => versions.getAll(versionsOf(one.id))))
  return {
    talk: talk ?? null,
    note: note ?? null,
    pages,
    versions: [...own, ...others.flat()],
    merges,
  }
}

/**
 * As `readContent`, for many: what most talks have none of is read at once, rather than asked for
 * of each. In the order of the ids.
 */
export async function readContents(tx: Writing, ids: readonly string[]): Promise<TalkContent[]> {
  if (ids.length < MANY) return Promise.all(ids.map((id) => readContent(tx, id)))
  const [pages, versions, merges] = await Promise.all([
    tx.objectStore('pages').getAll(),
    tx.objectStore('versions').getAllKeys(),
    tx.objectStore('merges').getAll(),
  ])
  const pagesOf = new Map<string, Page[]>()
  for (const page of pages) pagesOf.set(page.talkId, [...(pagesOf.get(page.talkId) ?? []), page])
  const more = new Set([...versions.map(([talkId]) => talkId), ...merges.map(({ into }) => into)])
  return Promise.all(
    ids.map(async (id) => {
      if (more.has(id)) return readContent(tx, id)
      const [talk, note] = await Promise.all([
        tx.objectStore('talks').get(id),
        tx.objectStore('notes').get(id),
      ])
      const own = { pages: pagesOf.get(id) ?? [], versions: [], merges: [] }
      return { talk: talk ?? null, note: note ?? null, ...own }
    }),
  )
}

/** From so many talks on, reading whole stores is the quicker way. */
const MANY = 50

/** Stores all of it; what is stored and not in it stays. */
export function putContent(tx: Writing, content: TalkContent): void {
  if (content.talk) put(tx.objectStore('talks'), content.talk)
  if (content.note) put(tx.objectStore('notes'), content.note)
  for (const page of content.pages) put(tx.objectStore('pages'), page)
  for (const version of content.versions) put(tx.objectStore('versions'), version)
  for (const merged of content.merges) put(tx.objectStore('merges'), merged)
}

/** Drops what `readContent` has read. */
export function dropContent(tx: Writing, id: string, content: TalkContent): void {
  drop(tx.objectStore('talks'), id)
  drop(tx.objectStore('notes'), id)
  for (const page of content.pages) drop(tx.objectStore('pages'), page.url)
  for (const one of content.versions) drop(tx.objectStore('versions'), [one.talkId, one.at])
  for (const merged of content.merges) drop(tx.objectStore('merges'), merged.id)
}
