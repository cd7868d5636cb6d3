import { apartOf, withApart } from '../note/apart'
import { keepBoth } from '../note/merge'
import type { Note } from '../note/note'
import type { TalkLink } from '../talk/talk'

/**
 * One note of two that were written apart: both bodies, drafts, all tags and links, and of what can
 * only be one the newer. Joining the same note again changes nothing.
 */
export function joinNotes(stored: Note, incoming: Note): Note {
  const [older, newer] =
    incoming.updatedAt > stored.updatedAt ? [stored, incoming] : [incoming, stored]
  const joined = {
    talkId: stored.talkId,
    body: joinTexts(stored.body, incoming.body),
    draft: joinTexts(stored.draft, incoming.draft),
    verdict: newer.verdict ?? older.verdict,
    attended: newer.attended ?? older.attended,
    tags: [...new Set([...stored.tags, ...incoming.tags])],
    links: joinLinks(stored.links, incoming.links),
    createdAt: stored.createdAt < incoming.createdAt ? stored.createdAt : incoming.createdAt,
    updatedAt: newer.updatedAt,
  }
  return withApart(joined, apartOf(stored, incoming))
}

/** True where every line of `part` stands in `whole`, in that order. */
export function holdsLines(whole: string, part: string): boolean {
  const lines = whole.split('\n')
  let from = 0
  return part.split('\n').every((line) => {
    const at = lines.indexOf(line, from)
    from = at + 1
    return at >= 0
  })
}

function joinTexts(stored: string, incoming: string): string {
  if (holdsLines(stored, incoming)) return stored
  if (holdsLines(incoming, stored)) return incoming
  return keepBoth(stored, incoming)
}

function joinLinks(stored: TalkLink[], incoming: TalkLink[]): TalkLink[] {
  const known = new Set(stored.map((link) => link.url))
  return [...stored, ...incoming.filter((link) => !known.has(link.url))]
}
