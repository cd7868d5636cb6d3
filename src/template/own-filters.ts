import { slug } from 'github-slugger'
import type { FilterImplOptions } from 'liquidjs'
import { link, oneLine, webAddress } from '../export/escape'
import { fileName } from '../export/filename'
import { type Target, written } from './escape'
import { outlined } from './outline'
import { plainText } from './plain'
import { tagText } from './tag-text'
import { Verbatim } from './verbatim'
import { rawText, textOf, yamlText } from './yaml-text'

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

/** Words alone where the address is none of the web. */
function linkText(value: unknown, url: unknown, target: Target): string {
  const words = value instanceof Verbatim ? plainText(String(value)) : textOf(value)
  const address = webAddress(textOf(url))
  if (address === null) return written(words, target)
  return target === 'markdown'
    ? link(oneLine(words) || address, address)
    : `${oneLine(words)} (${address})`
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
