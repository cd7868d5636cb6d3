import type { Note } from '../note/note'
import type { SavedTalk } from '../note/saved'
import type { Talk } from '../talk/talk'
import { newerOfEach } from '../talk/unite'
import { holdsLines, joinNotes } from './join'
import { unitedFacts } from './merge-facts'
import { isSame } from './same'

/** What becomes of one talk when a backup's record meets what is stored. */
export interface Merged {
  saved: SavedTalk
  effect: 'added' | 'updated' | 'unchanged'
  /** `both`: the bodies differ, so both are kept. */
  bodies: 'one' | 'both'
}

/**
 * The newer facts, and a note that holds all of both. Merging the same again changes nothing.
 * `pages`: of a talk that others were merged into, the links of all its pages are kept.
 */
export function mergeSaved(
  talk: Talk | undefined,
  note: Note | undefined,
  incoming: SavedTalk,
  pages: 'one' | 'several' = 'one',
): Merged {
  if (!talk && !note) return { saved: incoming, effect: 'added', bodies: 'one' }
  const facts = pages === 'one' ? newerOfEach : unitedFacts
  const saved = {
    talk: talk ? facts(talk, incoming.talk) : incoming.talk,
    note: note ? joinNotes(note, incoming.note) : incoming.note,
  }
  const same = isSame(saved.talk, talk) && isSame(saved.note, note)
  return {
    saved,
    effect: same ? 'unchanged' : 'updated',
    bodies: note && isBoth(saved.note.body, note.body, incoming.note.body) ? 'both' : 'one',
  }
}

function isBoth(merged: string, stored: string, incoming: string): boolean {
  return (
    merged !== stored && merged !== incoming && holdsLines(merged, stored) && incoming.trim() !== ''
  )
}
