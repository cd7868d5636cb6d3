import type { FilterImplOptions } from 'liquidjs'
import { dateText } from './date'
import { inlineText, type Target } from './escape'
import { ownFilters } from './own-filters'
import { Verbatim } from './verbatim'

type Library = typeof import('liquidjs')
type Filters = Record<string, FilterImplOptions>

/** Of the language's filters, those that give text of text. */
const OF_TEXT = [
  'append',
  'capitalize',
  'downcase',
  'lstrip',
  'prepend',
  'remove',
  'remove_first',
  'remove_last',
  'replace',
  'replace_first',
  'replace_last',
  'rstrip',
  'squish',
  'strip',
  'strip_newlines',
  'truncate',
  'truncatewords',
  'upcase',
] as const

/** Those of lists: they are charged more, since each may look at every item. */
const OF_LISTS = [
  'compact',
  'concat',
  'find',
  'first',
  'group_by',
  'has',
  'last',
  'map',
  'pop',
  'push',
  'reject',
  'reverse',
  'shift',
  'slice',
  'sort',
  'sort_natural',
  'sum',
  'uniq',
  'unshift',
  'where',
] as const

/** Those that need no care. */
const OTHERS = [
  'abs',
  'at_least',
  'at_most',
  'ceil',
  'default',
  'divided_by',
  'floor',
  'minus',
  'modulo',
  'number_of_words',
  'plus',
  'round',
  'split',
  'times',
  'to_integer',
  'url_encode',
] as const

/** What one item of a list costs, as against a letter of text. */
const ITEM_COST = 40

/** All filters that a template has. */
export function allowedFilters({ filters }: Library, target: Target): Filters {
  const own = ownFilters(target)
  const all: Filters = { date: dateText, join: joined, size: sizeOf, escape: htmlText, ...own }
  for (const name of OF_TEXT) all[name] = markKept(handlerOf(filters[name]), name, target)
  for (const name of OF_LISTS) all[name] = itemsCharged(handlerOf(filters[name]))
  for (const name of OTHERS) all[name] = filters[name] as FilterImplOptions
  return all
}

type Handler = Extract<FilterImplOptions, (...args: never) => unknown>
type Call = ThisParameterType<Handler>

/** Where the text of an argument goes into the result: by filter, the place of that argument. */
const PUT_IN: Partial<Record<string, number>> = {
  append: 0,
  prepend: 0,
  replace: 1,
  replace_first: 1,
  replace_last: 1,
}

/**
 * What is made of ready text is ready. Data that a filter puts into it is escaped; what the template
 * itself says stays as it is said.
 */
function markKept(handler: Handler, name: string, target: Target): Handler {
  const place = PUT_IN[name]
  return function (value: unknown, ...args: unknown[]) {
    const put = place === undefined ? undefined : args[place]
    const escaped = (text: unknown) =>
      target === 'markdown' && typeof text === 'string' ? inlineText(text) : text
    if (value instanceof Verbatim) {
      const isSaid = place !== undefined && isLiteral(this, place)
      const rest = args.map((arg, i) => (i === place && !isSaid ? escaped(arg) : arg))
      return new Verbatim(String(handler.call(this, value, ...rest)))
    }
    if (put instanceof Verbatim)
      return new Verbatim(String(handler.call(this, escaped(value), ...args)))
    return handler.call(this, value, ...args)
  }
}

/** The kind of a token that is text between quotes. */
const QUOTED = 1024

function isLiteral({ token }: Call, place: number): boolean {
  const arg = token.args[place]
  return arg !== undefined && 'kind' in arg && arg.kind === QUOTED
}

function itemsCharged(handler: Handler): Handler {
  return function (value: unknown, ...args: unknown[]) {
    const items = Array.isArray(value) ? value.length : 0
    this.context.memoryLimit.use(items * ITEM_COST)
    return handler.call(this, value instanceof Verbatim ? String(value) : value, ...args)
  }
}

/** Ready text and data may stand in one list: together they are ready. */
const joined: Handler = function (value: unknown, separator: unknown = ' ') {
  const items = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]
  this.context.memoryLimit.use(items.length * ITEM_COST)
  const isReady = items.some((item) => item instanceof Verbatim)
  const texts = items.map((item) => {
    const text = item === null || item === undefined ? '' : String(item)
    return isReady && !(item instanceof Verbatim) ? inlineText(text) : text
  })
  const text = texts.join(String(separator))
  this.context.memoryLimit.use(text.length)
  return isReady ? new Verbatim(text) : text
}

const sizeOf: Handler = (value: unknown) =>
  Array.isArray(value)
    ? value.length
    : value === null || value === undefined
      ? 0
      : String(value).length

/**
 * For HTML that stands in the template. Marks of Markdown are encoded too: within a line of HTML
 * they would still count.
 */
const htmlText: Handler = function (value: unknown) {
  const text = value === null || value === undefined ? '' : String(value)
  this.context.memoryLimit.use(text.length * 2)
  return new Verbatim(
    text
      .replace(/\s+/g, ' ')
      .replace(/[&<>"'\\`*_{}[\]#+!|~$=%^:@-]/g, (mark) => `&#${mark.charCodeAt(0)};`),
  )
}

function handlerOf(filter: FilterImplOptions | undefined): Handler {
  if (typeof filter !== 'function') throw new TypeError('The library lacks a filter.')
  return filter as Handler
}
