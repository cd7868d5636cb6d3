import type { TalkLink } from '../talk/talk'
import { mergeBodies } from './merge'
import type { Attended, Note, Verdict } from './note'
import { appendLines } from './points'

/**
 * One act of the user on a note, as plain data: it can wait in a journal, be replayed on whatever
 * the note has become meanwhile, and lose nothing.
 */
export type NoteChange =
  /** The key point being typed is now this text. */
  | { type: 'draft'; text: string }
  /** Ready lines of Markdown (`- a point`) join the end of the body; the draft is used up. */
  | { type: 'points'; lines: string[] }
  /** The body was `base` on the user's screen, and they made it `text`. */
  | { type: 'body'; base: string; text: string }
  | { type: 'verdict'; value: Verdict | null }
  | { type: 'attended'; value: Attended | null }
  | { type: 'tags'; value: string[] }
  | { type: 'attach'; link: TalkLink }
  | { type: 'detach'; url: string }

/** The note after the change. `now` is an ISO 8601 instant. */
export function applyChange(note: Note, change: NoteChange, now: string): Note {
  return { ...note, ...effectOf(note, change), updatedAt: now }
}

function effectOf(note: Note, change: NoteChange): Partial<Note> {
  switch (change.type) {
    case 'draft':
      return { draft: change.text }
    case 'points':
      return { body: appendLines(note.body, change.lines), draft: '' }
    case 'body':
      return { body: mergeBodies(change.base, change.text, note.body) }
    case 'verdict':
      return { verdict: change.value }
    case 'attended':
      return { attended: change.value }
    case 'tags':
      return { tags: change.value }
    case 'attach':
      return { links: [...note.links.filter((l) => l.url !== change.link.url), change.link] }
    case 'detach':
      return { links: note.links.filter((l) => l.url !== change.url) }
  }
}
