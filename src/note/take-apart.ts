import { apartOf, withApart } from './apart'
import { mergeBodies } from './merge'
import type { MergedTalk } from './merged'
import type { Note } from './note'

/**
 * The note without what a merging brought into it. What was written since stays, also in the lines
 * that came with the merging. `now` is an ISO 8601 instant.
 */
export function withoutMerged(
  note: Note,
  { before, after }: Pick<MergedTalk, 'before' | 'after'>,
  now: string,
): Note {
  const brought = new Set(after.tags.filter((tag) => !before.tags.includes(tag)))
  const known = new Set(before.links.map((link) => link.url))
  const attached = new Set(after.links.map((link) => link.url).filter((url) => !known.has(url)))
  const others = new Set(apartOf(after).filter((id) => !apartOf(before).includes(id)))
  const own = {
    ...note,
    body: mergeBodies(after.body, before.body, note.body),
    draft: mergeBodies(after.draft, before.draft, note.draft),
    verdict: note.verdict === after.verdict ? before.verdict : note.verdict,
    attended: note.attended === after.attended ? before.attended : note.attended,
    tags: note.tags.filter((tag) => !brought.has(tag)),
    links: note.links.filter((link) => !attached.has(link.url)),
    updatedAt: now > note.updatedAt ? now : note.updatedAt,
  }
  return withApart(
    own,
    apartOf(note).filter((id) => !others.has(id)),
  )
}
