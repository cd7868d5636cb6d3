import { isSingle, NONE, valuesMeant } from './field-clause'
import type { Mark, Marks } from './marks'
import { talksWithPhrase } from './phrase-clause'
import type { Points } from './points'
import { type Clause, type Field, type FieldClause, parseQuery, type WordsClause } from './query'
import { rank } from './rank'
import type { Shelf } from './shelf'
import { talksWithWholeWord, talksWithWord } from './word-clause'

/** What was found: the talks, the best first, and what to highlight in them. */
export interface Found {
  hits: { id: string; score: number }[]
  marks: Marks
  /** Folded words of the notes that were searched for in place of words that nobody wrote. */
  corrected: string[]
  /** `wider`: the text to compare a phrase with is not read yet, so all its words were enough. */
  extent: 'exact' | 'wider'
}

/** Hits of the clauses of the last search: typing on changes the last one only. */
export type ClauseCache = Map<string, ClauseHits>

/** What one clause finds by itself. */
interface ClauseHits {
  points: Points
  marks: Mark[]
  corrected: string[]
}

/** The talks of which all is true that the search says. Never throws. */
export function find(shelves: readonly Shelf[], text: string, cache: ClauseCache): Found {
  const { clauses } = parseQuery(text)
  const used: ClauseCache = new Map()
  const words = clauses.filter((clause) => clause.kind === 'words')
  const asked = words.map((clause) => {
    const key = keyOf(clause)
    const hits = cache.get(key) ?? hitsOf(shelves, clause)
    used.set(key, hits)
    return { sense: clause.sense, hits }
  })
  cache.clear()
  for (const [key, hits] of used) cache.set(key, hits)

  const narrowed = narrowings(clauses.filter((clause) => clause.kind === 'field'))
  const allowed = narrowed.map((clause) => allowedBy(shelves, clause))
  return {
    hits: rank(shelves, asked, allowed),
    marks: [...asked.flatMap(({ hits }) => hits.marks), ...clauses.flatMap(fieldMark)],
    corrected: [...new Set(asked.flatMap(({ hits }) => hits.corrected))],
    extent:
      words.some((clause) => clause.words.length > 1) && lacksText(shelves) ? 'wider' : 'exact',
  }
}

function lacksText(shelves: readonly Shelf[]): boolean {
  return shelves.some(({ segment, living }) => living > 0 && segment.text === null)
}

/** More words at a correction would not be read. */
const CORRECTIONS_TOLD = 3

function hitsOf(shelves: readonly Shelf[], clause: WordsClause): ClauseHits {
  const segments = shelves.map((shelf) => shelf.segment)
  const { words, quoted } = clause
  const [only = ''] = words
  const end = quoted === 'yes' || clause.sense === 'without' ? 'whole' : 'open'
  const marks: Mark[] = clause.sense === 'without' ? [] : [{ words, end, field: null }]
  if (words.length > 1)
    return { points: talksWithPhrase(segments, words, end), marks, corrected: [] }
  if (end === 'whole') return { points: talksWithWholeWord(segments, only), marks, corrected: [] }
  const { points, alike, corrected } = talksWithWord(segments, only)
  for (const word of alike) marks.push({ words: [word], end: 'whole', field: null })
  return { points, marks, corrected: corrected === 'yes' ? alike.slice(0, CORRECTIONS_TOLD) : [] }
}

function keyOf({ sense, quoted, words }: WordsClause): string {
  return `${sense} ${quoted} ${words.join(' ')}`
}

/** One or several values of a field, of which a talk has to have one, or none of which it may have. */
interface Narrowing {
  field: Field
  sense: Clause['sense']
  values: string[][]
}

/** Two conferences are either of them; two tags are both. */
function narrowings(clauses: FieldClause[]): Narrowing[] {
  const all: Narrowing[] = []
  for (const { field, sense, words } of clauses) {
    const same = all.find((one) => one.field === field && one.sense === sense)
    if (same && sense === 'with' && isSingle(field)) same.values.push(words)
    else all.push({ field, sense, values: [words] })
  }
  return all
}

/** For each shelf, 1 for the talks that the narrowing leaves. */
function allowedBy(shelves: readonly Shelf[], { field, sense, values }: Narrowing): Uint8Array[] {
  const distinct = new Set<string>()
  for (const shelf of shelves) {
    for (const value of shelf.column(field).distinct) distinct.add(value)
  }
  const meant = new Set(values.flatMap((words) => [...valuesMeant(distinct, field, words)]))
  const asksNone = values.some(([word]) => word === NONE) && !distinct.has(NONE)
  return shelves.map((shelf) =>
    Uint8Array.from(shelf.column(field).values, (own) => {
      const has = own.length === 0 ? asksNone : own.some((value) => meant.has(value))
      return has === (sense === 'with') ? 1 : 0
    }),
  )
}

/** Fields whose words are seen in the list. */
const SEEN: ReadonlySet<Field> = new Set(['speaker', 'track', 'tag', 'room', 'conference'])

function fieldMark(clause: Clause): Mark[] {
  if (clause.kind !== 'field' || clause.sense === 'without' || !SEEN.has(clause.field)) return []
  return [{ words: clause.words, end: 'open', field: clause.field }]
}
