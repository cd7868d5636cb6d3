import { fold } from '../text/fold'
import { wordsOf } from './words'

/** What a search asks for; a talk is found where all of it is true. */
export interface Query {
  clauses: Clause[]
  /** The quote that would end what is being typed, or `''`. */
  unclosed: string
}

export type Clause = WordsClause | FieldClause

/** Where a clause stands in the typed text, and whether it asks for talks with it or without. */
interface Typed {
  sense: 'with' | 'without'
  from: number
  to: number
}

/** Words to be found anywhere, one after the other. */
export interface WordsClause extends Typed {
  kind: 'words'
  /** Folded; more than one for a phrase, and for what is written as one (`node.js`). */
  words: string[]
  /** `yes`: exactly these words; `open`: the closing quote is still to come. */
  quoted: 'no' | 'open' | 'yes'
}

/** `field:value`. */
export interface FieldClause extends Typed {
  kind: 'field'
  field: Field
  /** Folded; never empty. */
  words: string[]
}

/** What a search can be narrowed by. */
export type Field = (typeof FIELDS)[number]

/**
 * A search as typed, taken apart. Any text is one: what makes no sense is words, and what says
 * nothing yet (`tag:`, `-`, a lone quote) is left out. Never throws.
 */
export function parseQuery(text: string): Query {
  const clauses: Clause[] = []
  let unclosed = ''
  for (const match of text.matchAll(CLAUSE)) {
    const { phrase = '', ...said } = match.groups ?? {}
    const closing = CLOSING[phrase.charAt(0)] ?? ''
    unclosed = phrase.length > 1 && closing.includes(phrase.slice(-1)) ? '' : closing.charAt(0)
    const clause = clauseOf({ ...said, phrase, unclosed })
    if (clause) clauses.push({ ...clause, from: match.index, to: match.index + match[0].length })
  }
  return { clauses, unclosed }
}

/** The field that goes by this name, or `null`. */
export function fieldOf(name: string): Field | null {
  const folded = fold(name)
  return FIELDS.find((field) => field === folded || `${field}s` === folded) ?? null
}

/** What a talk can be narrowed by, in the order of `Segment.facts`. */
export const FIELDS = [
  'speaker',
  'track',
  'tag',
  'room',
  'conference',
  'year',
  'verdict',
  'attended',
  'has',
  'is',
] as const

/** Quotes open and close in pairs: those of keyboards, of word processors, of French. */
const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”“', '„': '“”', '«': '»' }

/** `-`, `field:`, and then something in quotes, or all up to a space or a quote. */
const CLAUSE =
  /(?<not>-?)(?:(?<field>\p{L}+):)?(?:(?<phrase>"[^"]*"?|[“„][^“”]*[“”]?|«[^»]*»?)|(?<bare>[^\s"“”„«»]+))/gu

type Said = Partial<Record<'not' | 'field' | 'bare', string>> & { phrase: string; unclosed: string }

type Unplaced = Omit<WordsClause, 'from' | 'to'> | Omit<FieldClause, 'from' | 'to'>

function clauseOf({ not, field: name, phrase, bare, unclosed }: Said): Unplaced | null {
  const sense = not === '-' ? 'without' : 'with'
  const field = name === undefined ? null : fieldOf(name)
  const said = bare ?? phrase
  if (name === undefined && said.endsWith(':') && fieldOf(said.slice(0, -1))) return null
  if (field) {
    const words = wordsOf(fold(said))
    return words.length === 0 ? null : { kind: 'field', field, words, sense }
  }
  const words = wordsOf(fold(name === undefined ? said : `${name} ${said}`))
  if (words.length === 0) return null
  const quoted = phrase === '' ? 'no' : unclosed === '' ? 'yes' : 'open'
  return { kind: 'words', words, quoted, sense }
}
