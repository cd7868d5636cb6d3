import { distance } from 'fastest-levenshtein'
import type { Field } from './query'
import { FIELDS } from './query'
import type { Segment } from './segment'

/** What each talk of a segment has for one field. */
export interface Column {
  /** By the talk's place. */
  values: string[][]
  distinct: ReadonlySet<string>
}

/** Reads one field of a segment. */
export function columnOf(segment: Segment, field: Field): Column {
  const lines = segment.facts[FIELDS.indexOf(field)]?.split('\n') ?? []
  const values = lines.map((line) => (line === '' ? [] : line.split('\t')))
  return { values, distinct: new Set(values.flat()) }
}

/** True for fields of which a talk has one value: to ask for two of them is to ask for either. */
export function isSingle(field: Field): boolean {
  return !SEVERAL.has(field)
}

/**
 * The values that are meant by what was typed. Those that are exactly it, else those with these
 * words, with words that begin so, with it inside, with a typo: the first of these that there is in
 * the notes, so that a tag `go` is not joined by `google`, and a half-typed one already narrows.
 */
export function valuesMeant(
  distinct: ReadonlySet<string>,
  field: Field,
  words: readonly string[],
): ReadonlySet<string> {
  const wanted = words.join(' ')
  if (distinct.has(wanted)) return new Set([wanted])
  const levels = CLOSED.has(field) ? [begins] : [hasWords, hasBeginning, hasInside, isNear]
  for (const level of levels) {
    const meant = [...distinct].filter((value) => level(value, wanted))
    if (meant.length > 0) return new Set(meant)
  }
  return new Set()
}

/** The word that asks for talks with nothing in a field. */
export const NONE = 'none'

const SEVERAL: ReadonlySet<Field> = new Set(['speaker', 'tag', 'has', 'is'])

/** Fields whose values are not the user's or the page's words. */
const CLOSED: ReadonlySet<Field> = new Set(['year', 'verdict', 'attended', 'has', 'is'])

function begins(value: string, wanted: string): boolean {
  return value.startsWith(wanted)
}

function hasWords(value: string, wanted: string): boolean {
  return ` ${value} `.includes(` ${wanted} `)
}

function hasBeginning(value: string, wanted: string): boolean {
  return ` ${value}`.includes(` ${wanted}`)
}

function hasInside(value: string, wanted: string): boolean {
  return value.includes(wanted)
}

function isNear(value: string, wanted: string): boolean {
  if (wanted.length < 4) return false
  const most = wanted.length < 8 ? 1 : 2
  return [value, ...value.split(' ')].some(
    (one) => Math.abs(one.length - wanted.length) <= most && distance(one, wanted) <= most,
  )
}
