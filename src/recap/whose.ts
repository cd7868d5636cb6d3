import { paragraph } from '../export/escape'
import { type Credit, writersOfLines } from '../note/credits'
import type { Note } from '../note/note'
import type { SavedTalk } from '../note/saved'
import { ownPart, withMarks } from '../note/written-by'
import type { Recap } from './recap'

/** Who else wrote in the notes that an article is made of. */
export interface Group {
  /** By the talk's id. */
  credits: ReadonlyMap<string, readonly Credit[]>
  /** Names of the others, by id. */
  names: ReadonlyMap<string, string>
  /** Ids of the user's own. */
  own: ReadonlySet<string>
}

/** As the recap wants them: the talks with the notes of everybody or the user's own, with names or none. */
export type WhoseNotes = (
  recap: Pick<Recap, 'whose' | 'names'>,
  saved: ReadonlyMap<string, SavedTalk>,
  group: Group | null,
) => ReadonlyMap<string, SavedTalk>

/** One that makes a note anew only where it, or what is known of it, has changed. */
export function createWhoseNotes(): WhoseNotes {
  const made = new WeakMap<Note, { of: unknown[]; saved: SavedTalk }>()
  return ({ whose = 'everyone', names = 'none' }, saved, group) => {
    if (group === null || (whose === 'everyone' && names === 'none')) return saved
    const shown = new Map(saved)
    for (const [id, credits] of group.credits) {
      const one = saved.get(id)
      if (!one) continue
      const of = [one.talk, credits, group.names, whose, names]
      const known = made.get(one.note)
      const isKnown = known?.of.every((value, i) => value === of[i])
      const next = isKnown && known ? known.saved : { talk: one.talk, note: noteFor(one.note) }
      made.set(one.note, { of, saved: next })
      shown.set(id, next)

      function noteFor(note: Note): Note {
        const writers = writersOfLines(note.body, credits)
        const others = writers.map((writer) => (writer && group?.own.has(writer) ? null : writer))
        if (whose === 'mine') return { ...note, body: ownPart(note.body, others) }
        const named = others.map((writer) => (writer && group?.names.get(writer)) || null)
        return { ...note, body: withMarks(note.body, named, (name) => ` (${paragraph(name)})`) }
      }
    }
    return shown
  }
}
