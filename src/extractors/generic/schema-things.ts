import { all, oneLine } from '../page'
import { looseJson } from './loose-json'

/** A thing that a page declares in schema.org's words: an object from a stranger, of any shape. */
export type Thing = Record<string, unknown>

/**
 * Every thing a page declares as JSON-LD (https://www.w3.org/TR/json-ld11/, embedded in HTML, also
 * in `@graph` and lists) or as microdata, in the page's order, as far as it goes in reason.
 */
export function declaredThings(doc: Document): Thing[] {
  const things: Thing[] = []
  let unread = MOST_CHARACTERS
  for (const script of all(doc, 'script[type*="ld+json" i]').slice(0, 20)) {
    const text = script.textContent ?? ''
    if (text.length > unread) continue
    unread -= text.length
    collect(looseJson(text), things, 0)
  }
  for (const item of all(doc, '[itemscope][itemtype*="schema.org/"]').slice(0, 20)) {
    things.push(microdata(item))
  }
  return things
}

/** The names of a thing's types, without the vocabulary's address. */
export function typesOf(thing: Thing): string[] {
  const types = Array.isArray(thing['@type']) ? thing['@type'].slice(0, 20) : [thing['@type']]
  return types
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^(https?:\/\/schema\.org\/|schema:)/, ''))
}

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Of all scripts together. */
const MOST_CHARACTERS = 500_000
const MOST_THINGS = 200

function collect(value: unknown, things: Thing[], depth: number): void {
  if (depth > 4 || things.length >= MOST_THINGS) return
  if (Array.isArray(value)) {
    for (const part of value.slice(0, MOST_THINGS)) collect(part, things, depth + 1)
    return
  }
  if (!isThing(value)) return
  if ('@type' in value) things.push(value)
  if ('@graph' in value) collect(value['@graph'], things, depth + 1)
  if ('mainEntity' in value) collect(value.mainEntity, things, depth + 1)
}

/** The item's own properties; those of items within it belong to them, and are left out. */
function microdata(item: Element): Thing {
  const thing: Thing = { '@type': item.getAttribute('itemtype')?.trim() }
  for (const part of [...item.querySelectorAll('[itemprop]')].slice(0, 200)) {
    if (part.parentElement?.closest('[itemscope]') !== item) continue
    const name = part.getAttribute('itemprop')?.trim() ?? ''
    if (!/^[a-z]+$/i.test(name) || Object.hasOwn(thing, name)) continue
    thing[name] = part.hasAttribute('itemscope') ? microdata(part) : said(part)
  }
  return thing
}

function said(part: Element): string | null {
  for (const attribute of ['content', 'datetime', 'href', 'src']) {
    const value = part.getAttribute(attribute)
    if (value) return value
  }
  return oneLine(part.textContent)
}
