import { type FoldedText, fold, foldedWithPlaces } from '../text/fold'
import type { Field } from './query'
import { isUnspaced, wordsWithPlaces } from './words'

/** What to highlight in the talks that were found. */
export type Marks = readonly Mark[]

export interface Mark {
  /** Folded words, one after the other. */
  words: readonly string[]
  /** Whether the last word is whole, or the beginning of one (or, where none begins so, a part). */
  end: 'whole' | 'open'
  /** The only field that this was searched in, or `null`. */
  field: Field | null
}

/**
 * Ranges `[start, end]` of `text` to highlight, in UTF-16 units of the text itself, ascending and
 * apart from each other. `field` says what the text is, where it can be narrowed by: `speaker:ada`
 * is highlighted in the speakers alone.
 */
export function marksIn(
  text: string,
  marks: Marks,
  field: Field | null = null,
): [number, number][] {
  const wanted = marks.filter((mark) => mark.field === null || mark.field === field)
  if (!mayHold(text, wanted)) return []
  const places = foldedWithPlaces(text)
  const words = [...wordsWithPlaces(places.folded)]
  const ranges = wanted.flatMap((mark) => hitsOf(mark, words))
  return joined(ranges.map(([from, to]) => originalRange(places, from, to)))
}

/** False where the text certainly has no hit, which is quick to tell. */
export function mayHold(text: string, marks: Marks): boolean {
  if (text === '' || marks.length === 0) return false
  const folded = fold(text)
  return marks.some(({ words: [first = ''] }) => folded.includes(first))
}

/** True where a word of the text is what was searched for, or begins so. */
export function holdsBeginning(text: string, marks: Marks): boolean {
  const words = [...wordsWithPlaces(fold(text))]
  return marks.some((mark) => words.some((_, i) => hitAt(mark, words, i).length > 0))
}

interface PlacedWord {
  word: string
  at: number
}

type Range = [number, number]

/** Ranges of the folded text. A hit inside of a word counts where no word begins with it. */
function hitsOf(mark: Mark, words: readonly PlacedWord[]): Range[] {
  const hits = words.flatMap((_, i) => hitAt(mark, words, i) ?? [])
  const [only] = mark.words
  const isFound = hits.length > 0 && !(only !== undefined && isUnspaced(only))
  if (isFound || mark.words.length !== 1 || only === undefined) return hits
  if (mark.end === 'whole' && !isUnspaced(only)) return hits
  return words.flatMap((word) => insideOf(word, only))
}

function hitAt({ words: wanted, end }: Mark, words: readonly PlacedWord[], at: number): Range[] {
  for (let i = 0; i < wanted.length; i++) {
    const [want = '', word] = [wanted[i], words[at + i]]
    if (!word) return []
    const isLast = i === wanted.length - 1
    const mayGoOn = isLast && (end === 'open' || isUnspaced(want))
    const mayBegin = i === 0 && isUnspaced(want) && !isLast
    if (word.word === want || (mayGoOn && word.word.startsWith(want))) continue
    if (!(mayBegin && word.word.endsWith(want))) return []
  }
  const [first, last] = [words[at], words[at + wanted.length - 1]]
  const [firstWant = '', lastWant = ''] = [wanted[0], wanted.at(-1)]
  if (!first || !last) return []
  const from = wanted.length > 1 ? first.at + first.word.length - firstWant.length : first.at
  return [[from, last.at + lastWant.length]]
}

function insideOf({ word, at }: PlacedWord, wanted: string): Range[] {
  const found: Range[] = []
  for (let i = word.indexOf(wanted); i >= 0; i = word.indexOf(wanted, i + wanted.length)) {
    found.push([at + i, at + i + wanted.length])
  }
  return found
}

function originalRange({ from, to }: FoldedText, start: number, end: number): Range {
  return [from[start] ?? 0, to[end - 1] ?? 0]
}

function joined(ranges: Range[]): Range[] {
  const out: Range[] = []
  for (const [from, to] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else out.push([from, to])
  }
  return out
}
