import { slug } from 'github-slugger'
import type { FilterImplOptions } from 'liquidjs'
import { stringify } from 'yaml'
import { link, oneLine, webAddress } from '../export/escape'
import { fileName } from '../export/filename'
import { type Target, written } from './escape'
import { outlined } from './outline'
import { plainText } from './plain'
import { Verbatim } from './verbatim'

type Handler = Extract<FilterImplOptions, (...args: never) => unknown>

/** The filters that Liquid does not have, for what notes are written into. */
export function ownFilters(target: Target): Record<string, Handler> {
  const ready = (value: unknown) => written(value, target)
  return {
    raw: costing((value) => new Verbatim(rawText(value))),
    yaml: costing((value) => new Verbatim(yamlText(value))),
    link: costing((value, url) => new Verbatim(linkText(value, url, target))),
    slug: costing((value) => slug(oneLine(textOf(value)))),
    filename: costing((value) => fileName(oneLine(textOf(value)), '')),
    tag: costing((value) => new Verbatim(tagText(textOf(value)))),
    plain: costing((value) => (value instanceof Verbatim ? plainText(String(value)) : value)),
    indent: costing((value, by) => new Verbatim(prefixed(ready(value), ' '.repeat(count(by, 2))))),
    quote: costing((value) => new Verbatim(quoted(ready(value)))),
    outline: costing((value, depth) => new Verbatim(outlined(ready(value), count(depth, 0)))),
  }
}

/** What a filter reads and makes counts, so that a template can't do it forever. */
function costing(work: (value: unknown, arg: unknown) => unknown): Handler {
  return function (value: unknown, arg: unknown) {
    this.context.memoryLimit.use(textOf(value).length)
    const made = work(value, arg)
    this.context.memoryLimit.use(made === value ? 0 : textOf(made).length)
    return made
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return Array.isArray(value) ? value.map(textOf).join(', ') : String(value)
}

/** As it is, but for what no file can hold. */
function rawText(value: unknown): string {
  return textOf(value).replace(/\p{Cs}|\0/gu, '')
}

/**
 * A value of YAML in one line, which is right at any depth: a list in brackets, text in quotes where
 * it needs them. Readers of YAML 1.1 would take `yes` and `12:30` for other things than text.
 */
function yamlText(value: unknown): string {
  if (typeof value === 'string' && PLAIN_YAML.test(value)) return value
  // JSON's strings are YAML's too, and stay on their line.
  if (value instanceof Verbatim && /\s\s|[^\S ]/.test(String(value)))
    return JSON.stringify(rawText(value))
  const plain = Array.isArray(value) ? value.map(scalar) : scalar(value)
  return stringify(plain, {
    lineWidth: 0,
    compat: 'yaml-1.1',
    aliasDuplicateObjects: false,
    collectionStyle: 'flow',
    blockQuote: false,
  }).trimEnd()
}

/** What needs no quotes in any version, told at a glance: the library takes its time. */
const PLAIN_YAML =
  /^(?:https?:\/\/[\w.~/%+-]*[\w/]|(?!(?:y|n|yes|no|on|off|true|false|null)$)[a-z][\w-]*(?: [\w-]*[a-z0-9])*)$/i

function scalar(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return oneLine(textOf(value))
}

/** Words alone where the address is none of the web. */
function linkText(value: unknown, url: unknown, target: Target): string {
  const words = value instanceof Verbatim ? plainText(String(value)) : textOf(value)
  const address = webAddress(textOf(url))
  if (address === null) return written(words, target)
  return target === 'markdown'
    ? link(oneLine(words) || address, address)
    : `${oneLine(words)} (${address})`
}

/** As Obsidian allows it: letters, digits, `_`, `-` and `/`, and not digits alone. */
function tagText(text: string): string {
  const tag = oneLine(text)
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
    // Where no letter follows, an underscore could end emphasis that another has begun.
    .replace(/_+(?![\p{L}\p{M}\p{N}_])/gu, '')
    .replace(/^[-/]+|[-/]+$/g, '')
  return /^[\d/_-]*$/.test(tag) && tag !== '' ? `_${tag}` : tag
}

function prefixed(text: string, prefix: string): string {
  return text.replace(/^(?=.*\S)/gm, prefix)
}

function quoted(text: string): string {
  return text === '' ? '' : text.replace(/^(.*)$/gm, (line) => (line === '' ? '>' : `> ${line}`))
}

/** How far: whole, and no further than a page is wide. */
function count(value: unknown, otherwise: number): number {
  if (value === null || value === undefined) return otherwise
  return Math.min(Math.max(Math.trunc(Number(value)) || 0, 0), 100)
}
