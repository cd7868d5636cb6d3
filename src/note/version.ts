import type { Note } from './note'

/** What a note was at one time: kept when it had been left for a while and is changed again. */
export interface NoteVersion {
  talkId: string
  /** Instant of the last change in it, ISO 8601 in UTC: with the talk, its key. */
  at: string
  note: Note
}

/** How long a note must have been left, in ms, for the next change to make a version of it. */
export const LEFT_FOR = 10 * 60 * 1000

/** True where the user sees no difference between the two, whenever they were changed. */
export function sameContent(a: Note, b: Note): boolean {
  return contentOf(a) === contentOf(b)
}

function contentOf({ body, draft, verdict, attended, tags, links }: Note): string {
  const pages = links.map(({ kind, url, label }) => [kind, url, label])
  return JSON.stringify([body, draft, verdict, attended, tags, pages])
}
