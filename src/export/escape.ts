import type { Nodes, PhrasingContent } from 'mdast'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import { urlOf } from '../talk/address'

/**
 * One line of plain text out of anything: white space and control characters become single spaces.
 * Embeddings, overrides and isolates of text direction go, since one that is left open turns round
 * what stands after it; so do halves of surrogate pairs, which no file can hold.
 */
export function oneLine(text: string): string {
  if (SIMPLE.test(text) || !UNTIDY.test(text)) return text
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}

/** `## text`, in which nothing of the text is Markdown. */
export function heading(level: Level, text: string): string {
  const line = oneLine(text)
  if (isPlain(line)) return `${'#'.repeat(level)} ${lastBracketsBare(withBrackets(line))}`
  const tree: Nodes = { type: 'heading', depth: level, children: [{ type: 'text', value: line }] }
  return lastBracketsBare(written(tree))
}

/**
 * Escaped text that ends in words in brackets (`Title \[Go devroom\]`), with these as a person would
 * write them. They can be nothing but words: nothing follows that would make a link of them.
 */
export function lastBracketsBare(escaped: string): string {
  return escaped.endsWith(']') ? escaped.replace(LAST_BRACKETS, '$1[$2]') : escaped
}

/** A paragraph of one line, in which nothing of the text is Markdown. */
export function paragraph(text: string): string {
  const line = oneLine(text)
  if (isPlain(line) && !BLOCK_START.test(line)) return withBrackets(line)
  return inline({ type: 'text', value: line })
}

/** `[text](url)`; `url` has to be one that `webAddress` gave. */
export function link(text: string, url: string): string {
  const words = oneLine(text)
  if (isPlain(words) && !/[[\]]/.test(words) && PLAIN_URL.test(url)) return `[${words}](${url})`
  return inline({ type: 'link', url, children: [{ type: 'text', value: words }] })
}

/** `[text](path)` to another file; `path` is relative, with `/`, and not encoded. */
export function fileLink(text: string, path: string): string {
  const url = encodeURI(path).replace(/[#?()]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)
  const words = oneLine(text)
  if (isPlain(words) && !/[[\]]/.test(words)) return `[${words}](${url})`
  return inline({ type: 'link', url, children: [{ type: 'text', value: words }] })
}

/** The address as the browser would write it, or `null` where it is none of the web. */
export function webAddress(address: string): string | null {
  if (PLAIN_URL.test(address)) return address
  const url = urlOf(address)
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : null
}

export type Level = 1 | 2 | 3 | 4 | 5 | 6

/** What most names and titles are made of, told at a glance. */
const SIMPLE = /^[A-Za-z\d\u00c0-\u024f,;:.?'’()–—-]+(?: [A-Za-z\d\u00c0-\u024f,;:.?'’()–—-]+)*$/

/** Surrogates are tidy in pairs, but rare enough to be looked at twice. */
const UNTIDY =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff]|^\s|\s$|\s\s|[^\S ]/

/** Needs no percent-encoding, and no escape in a link's destination. */
const PLAIN_URL = /^https?:\/\/[\w.-]+(?::\d+)?\/[\w.~!$'*+,;=:@/?#%-]*$/

/** Whatever could be Markdown in the middle of a line; `[` alone is dealt with by `withBrackets`. */
const SPECIAL =
  /[\\`*<~$]|(?<![a-z\d])_|_(?![a-z\d])|&[#\w]|!\[|%%|==|\][(:[]|#$|(?:^|\s)#\S|\S@\S|:\/\/|w\.[\w.-]/i

const LAST_BRACKETS = /(\S )\\\[([^\\[\]<>{}|!^`]+)\\?\]$/

const BLOCK_START = /^(?:[-+>=#|]|\d+[.)])/

function isPlain(line: string): boolean {
  return line !== '' && ((SIMPLE.test(line) && !/w\./i.test(line)) || !SPECIAL.test(line))
}

function withBrackets(line: string): string {
  return line.includes('[') ? line.replaceAll('[', '\\[') : line
}

function inline(node: PhrasingContent): string {
  return written({ type: 'paragraph', children: [node] })
}

function written(tree: Nodes): string {
  return toMarkdown(tree, OPTIONS).trimEnd()
}

const spans: NonNullable<Options['unsafe']>[number]['notInConstruct'] = [
  'autolink',
  'destinationLiteral',
  'destinationRaw',
  'reference',
  'titleQuote',
  'titleApostrophe',
]

/**
 * Beside CommonMark, what else readers know: GitHub's strikethrough and bare addresses
 * (https://github.github.com/gfm/), Obsidian's comments, highlights, mathematics and tags
 * (https://help.obsidian.md/syntax).
 */
const OPTIONS: Options = {
  bullet: '-',
  resourceLink: true,
  unsafe: [
    { character: '~', inConstruct: 'phrasing', notInConstruct: spans },
    { character: '$', inConstruct: 'phrasing', notInConstruct: spans },
    { character: '%', after: '%', inConstruct: 'phrasing', notInConstruct: spans },
    { character: '=', after: '=', inConstruct: 'phrasing', notInConstruct: spans },
    { character: '#', before: '\\s', inConstruct: 'phrasing', notInConstruct: spans },
    {
      character: '.',
      before: '[wW]',
      after: '[-.\\w]',
      inConstruct: 'phrasing',
      notInConstruct: spans,
    },
    {
      character: ':',
      before: '[psPS]',
      after: '\\/',
      inConstruct: 'phrasing',
      notInConstruct: spans,
    },
    {
      character: '@',
      before: '[-+.\\w]',
      after: '[-.\\w]',
      inConstruct: 'phrasing',
      notInConstruct: spans,
    },
  ],
}
