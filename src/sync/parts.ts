import { linesOf } from '../note/lines'

/** What JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

/** A record of the user's, field by field. */
export type Fields = { [name: string]: Json }

/**
 * How the fields of a record are merged where two devices changed them. `text`: line by line, so
 * that every line of both stays. `list`: item by item, each item once. `each`: an object whose
 * entries have fields of their own. What is not named is one value, of which the later change stays.
 */
export interface Shape {
  [name: string]: 'text' | 'list' | { each: Shape }
}

/** A record taken apart into what is merged by itself, by path. */
export interface Parts {
  values: Map<string, Json>
  texts: Map<string, string[]>
  /** Items as JSON. */
  lists: Map<string, string[]>
}

/** Takes a record apart. Empty texts and lists leave no trace, nor does an entry without fields. */
export function takeApart(fields: Fields, shape: Shape): Parts {
  const parts: Parts = { values: new Map(), texts: new Map(), lists: new Map() }
  const take = (all: Fields, shapes: Shape, above: string) => {
    for (const [name, value] of Object.entries(all)) {
      if (value === undefined) continue
      const path = above + name
      const how = shapes[name]
      if (how === 'text' && typeof value === 'string') setSome(parts.texts, path, linesOf(value))
      else if (how === 'list' && Array.isArray(value))
        setSome(parts.lists, path, [...new Set(value.map((item) => JSON.stringify(item)))])
      else if (typeof how === 'object' && isFields(value))
        for (const [key, entry] of Object.entries(value))
          isFields(entry) && take(entry, how.each, path + PARTING + key + PARTING)
      else parts.values.set(path, value)
    }
  }
  take(fields, shape, '')
  return parts
}

/** Puts a record together again; what the parts don't have of a text, a list or entries is empty. */
export function putTogether({ values, texts, lists }: Parts, shape: Shape): Fields {
  const fields: Fields = {}
  for (const [name, how] of Object.entries(shape))
    fields[name] = how === 'text' ? '' : how === 'list' ? [] : {}
  const put = (path: string, value: Json) => {
    const names = path.split(PARTING)
    const last = names.pop() ?? ''
    let at = fields
    for (const name of names) {
      const within = Object.hasOwn(at, name) ? at[name] : undefined
      at = isFields(within) ? within : newWithin(at, name)
    }
    setOwn(at, last, value)
  }
  for (const [path, value] of values) put(path, value)
  for (const [path, lines] of texts) put(path, lines.join('\n'))
  for (const [path, items] of lists) put(path, parsedItems(items))
  return fields
}

/** Between the names of a path; no name has it in it. */
const PARTING = '\u0000'

function newWithin(at: Fields, name: string): Fields {
  const made: Fields = {}
  setOwn(at, name, made)
  return made
}

/** A name from another device may be `__proto__`. */
function setOwn(at: Fields, name: string, value: Json): void {
  Object.defineProperty(at, name, { value, enumerable: true, writable: true, configurable: true })
}

function parsedItems(items: readonly string[]): Json[] {
  return [...new Set(items)].flatMap((item) => {
    try {
      return [JSON.parse(item) as Json]
    } catch {
      return []
    }
  })
}

/** Nothing leaves no trace. */
export function setSome<T>(map: Map<string, T[]>, path: string, items: T[]): void {
  if (items.length > 0) map.set(path, items)
}

function isFields(value: Json | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
