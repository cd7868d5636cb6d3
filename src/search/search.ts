import type { SavedTalk } from '../note/saved'
import { fold } from './fold'
import type { Mark, Marks } from './marks'
import { type Clause, parseQuery } from './query'
import { wordsOf } from './words'

/** What was found: the talks, the best first, and what to highlight in them. */
export interface Found {
  hits: { id: string; score: number }[]
  marks: Marks
  /** Words that stand in the notes and were searched for in place of misspelt ones. */
  corrected: string[]
}

/** All that can be searched. */
export interface Search {
  /** Takes a talk in, or what it is by now. */
  put(saved: SavedTalk): void
  remove(id: string): void
  /** Never throws. */
  find(text: string): Found
}

/** A search in nothing yet. */
export function createSearch(): Search {
  const texts = new Map<string, { saved: SavedTalk; text: string }>()
  return {
    put: (saved) => {
      texts.set(saved.talk.id, { saved, text: textOf(saved) })
    },
    remove: (id) => {
      texts.delete(id)
    },
    find(text) {
      const { clauses } = parseQuery(text)
      const hits = [...texts].flatMap(([id, entry]) =>
        clauses.every((clause) => isTrue(clause, entry)) ? { id, score: 1 } : [],
      )
      return { hits, marks: clauses.flatMap(markOf), corrected: [] }
    },
  }
}

function textOf({ talk, note }: SavedTalk): string {
  const texts = [talk.title, talk.subtitle ?? '', ...talk.speakers, talk.track ?? '']
  const all = [...texts, talk.room ?? '', ...note.tags, note.body, note.draft].join('\n')
  return ` ${wordsOf(fold(all)).join(' ')} `
}

function isTrue(clause: Clause, { saved, text }: { saved: SavedTalk; text: string }): boolean {
  const words = clause.words.join(' ')
  const found =
    clause.kind === 'field' && clause.field === 'verdict'
      ? (saved.note.verdict ?? 'none').startsWith(words)
      : text.includes(words)
  return found === (clause.sense === 'with')
}

function markOf(clause: Clause): Mark[] {
  if (clause.sense === 'without') return []
  if (clause.kind === 'field') return [{ words: clause.words, end: 'open', field: clause.field }]
  return [{ words: clause.words, end: clause.quoted === 'yes' ? 'whole' : 'open', field: null }]
}
