import { edited } from '../export/edits'
import type { Level } from '../export/escape'
import { type PlainBlocks, plainBlocks } from './plain-blocks'
import { bareLinks, type ReadText, type Span, type TextLink } from './read-text'

/**
 * Reads a text of paragraphs and lists with simple links and code, which is what most notes are,
 * without a parser; `null` where anything in it could be something else.
 */
export function readPlain(source: string): ReadText | null {
  const blocks = plainBlocks(source)
  return blocks && readBlocks(source, blocks)
}

/**
 * As `readPlain`, as it can stand below a heading of this level: the text's own are moved down where
 * the highest would not be below it.
 */
export function readPlainBelow(source: string, level: Level): ReadText | null {
  const blocks = plainBlocks(source)
  if (blocks === null || blocks.headings.length === 0) return blocks && readBlocks(source, blocks)
  const shift = level + 1 - Math.min(...blocks.headings.map(({ depth }) => depth))
  if (shift <= 0) return readBlocks(source, blocks)
  const edits = blocks.headings.map(({ start, depth }) => ({
    start,
    end: start + depth,
    text: '#'.repeat(Math.min(6, depth + shift)),
  }))
  return readPlain(edited(source, edits))
}

function readBlocks(source: string, blocks: PlainBlocks): ReadText | null {
  const { cuts } = blocks
  const headings = blocks.headings.map(({ words }) => words)
  const spans = codeSpans(source, blocks.code)
  if (spans === null) return null
  const text = blanked(source, [...blocks.code, ...spans])
  if (SPECIAL.test(text)) return null

  const marked = markedLinks(source, text)
  if (marked === null) return null
  const code = [...blocks.code, ...spans].filter((each) => !marked.some((it) => isIn(each, it)))
  const taken = [...marked, ...code].sort((a, b) => a.start - b.start)
  const { links, words } = bareLinks(source, between(taken, source.length))
  return {
    source,
    cuts,
    headings,
    links: [...marked, ...links].sort((a, b) => a.start - b.start),
    words,
  }
}

/** HTML, escapes, images, and definitions of links. */
const SPECIAL = /<[a-z!?/]|\\|!\[|\]:/i

/** Code between single backticks of one line; `null` where a backtick belongs to none. */
function codeSpans(source: string, fenced: readonly Span[]): Span[] | null {
  if (!source.includes('`')) return []
  const text = blanked(source, fenced)
  if (text.includes('``')) return null
  const spans = Array.from(text.matchAll(/`[^`\n]+`/g), ({ index, 0: code }) => ({
    start: index,
    end: index + code.length,
  }))
  return blanked(text, spans).includes('`') ? null : spans
}

/** `[words](https://…)`; `null` where a bracket could be that of another kind of link. */
function markedLinks(source: string, text: string): TextLink[] | null {
  if (!text.includes('[')) return []
  const links = Array.from(
    text.matchAll(LINK),
    ({ index, 0: whole, 1: words = '', 2: url = '' }) => {
      const label = source.slice(index + 1, index + 1 + words.length)
      const end = index + whole.length
      return { start: index, end, url, label, plain: label.replaceAll('`', '') }
    },
  )
  return blanked(text, links).includes('](') ? null : links
}

/** Nothing in the words or the address that is Markdown again. */
const LINK = /\[([^[\]*_&\n]+)\]\((https?:\/\/[^\s()&<>`]+)\)/gi

/** The text with nothing but spaces in these places. */
function blanked(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text
  let out = ''
  let from = 0
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    out += text.slice(from, start) + ' '.repeat(end - start)
    from = end
  }
  return out + text.slice(from)
}

function isIn(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function between(taken: readonly Span[], length: number): Span[] {
  const words: Span[] = []
  let from = 0
  for (const { start, end } of taken) {
    if (from < start) words.push({ start: from, end: start })
    from = end
  }
  if (from < length) words.push({ start: from, end: length })
  return words
}
