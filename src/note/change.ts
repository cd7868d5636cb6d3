import type { TalkLink } from '../talk/talk'
import { withApart } from './apart'
import { keepBoth, mergeBodies } from './merge'
import type { Attended, Note, Verdict } from './note'
import { appendLines } from './points'

/**
 * One act of the user on a note, as plain data: it can wait in a journal, be replayed on whatever
 * the note has become meanwhile, and lose nothing.
 */
export type NoteChange =
  /**
   * The key point being typed was `base` on the user's screen and is now `text`. Without `base` it
   * is `text`, whatever was stored.
   */
  | { type: 'draft'; base?: string; text: string }
  /**
   * Ready lines of Markdown (`- a point`) join the end of the body. The draft they were made of, as
   * the user's screen showed it, is used up; without `draft`, all of it.
   */
  | { type: 'points'; lines: string[]; draft?: string }
  /** The body was `base` on the user's screen, and they made it `text`. */
  | { type: 'body'; base: string; text: string }
  | { type: 'verdict'; value: Verdict | null }
  | { type: 'attended'; value: Attended | null }
  /** The tags were `base` on the user's screen and are now `value`; without `base`, as `draft`. */
  | { type: 'tags'; base?: string[]; value: string[] }
  | { type: 'attach'; link: TalkLink }
  | { type: 'detach'; url: string }
  /** The user said that another talk is not this one … */
  | { type: 'apart'; id: string }
  /** … and takes it back. */
  | { type: 'together'; id: string }
  /** An old version is brought back; what stood there becomes a version itself. */
  | { type: 'restore'; to: Pick<Note, 'body' | 'verdict' | 'attended' | 'tags' | 'links'> }

/** The note after the change. `now` is an ISO 8601 instant. */
export function applyChange(note: Note, change: NoteChange, now: string): Note {
  return withApart({ ...note, ...effectOf(note, change), updatedAt: now })
}

function effectOf(note: Note, change: NoteChange): Partial<Note> {
  switch (change.type) {
    case 'draft':
      return { draft: draftAfter(note.draft, change.base, change.text) }
    case 'points':
      return {
        body: appendLines(note.body, change.lines),
        draft: draftAfter(note.draft, change.draft, '').trimEnd(),
      }
    case 'body':
      return { body: mergeBodies(change.base, change.text, note.body) }
    case 'verdict':
      return { verdict: change.value }
    case 'attended':
      return { attended: change.value }
    case 'tags':
      return { tags: tagsAfter(note.tags, change.base, change.value) }
    case 'attach':
      return { links: [...note.links.filter((l) => l.url !== change.link.url), change.link] }
    case 'detach':
      return { links: note.links.filter((l) => l.url !== change.url) }
    case 'apart':
      return { apart: [...(note.apart ?? []), change.id] }
    case 'together':
      return { apart: (note.apart ?? []).filter((id) => id !== change.id) }
    case 'restore': {
      const { body, verdict, attended, tags, links } = change.to
      // The draft is being typed now, whatever the rest becomes.
      return { body, verdict, attended, tags, links }
    }
  }
}

/**
 * What a popup typed before it knew the draft of an earlier one follows that draft on a line of its
 * own: the cursor is at the end, and goes on there. The earlier one may yet change what is before it,
 * or use it up as a point.
 */
function draftAfter(stored: string, base: string | undefined, text: string): string {
  if (base === undefined || stored === base) return text
  if (base !== '' && stored.startsWith(`${base}\n`)) {
    const after = stored.slice(base.length + 1)
    return text === '' ? after : `${text}\n${after}`
  }
  if (stored.endsWith(base)) {
    const before = stored.slice(0, stored.length - base.length)
    return before === '' || before.endsWith('\n') ? before + text : `${before}\n${text}`
  }
  if (stored !== '' && base.endsWith(`\n${stored}`)) {
    // What was before it on this screen is gone.
    const before = base.slice(0, base.length - stored.length)
    if (text === '') return ''
    if (text.startsWith(before)) return text.slice(before.length)
  }
  return keepBoth(stored, text)
}

/** The user's own additions and removals, and nobody else's undone. */
function tagsAfter(stored: string[], base: string[] | undefined, value: string[]): string[] {
  if (base === undefined) return value
  const added = value.filter((tag) => !base.includes(tag) && !stored.includes(tag))
  const kept = stored.filter((tag) => value.includes(tag) || !base.includes(tag))
  return [...kept, ...added]
}
