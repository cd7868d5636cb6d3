import { uncut } from './cuts'
import { plainCuts } from './plain-cuts'
import { bareLinks, type ReadText, type Span, type TextLink } from './read-text'

/**
 * Reads a text of the kind that most notes are, paragraphs and lists with simple links, without a
 * parser; `null` where anything in it could be something else.
 */
export function readPlain(source: string): ReadText | null {
  if (source === '') return { source, cuts: uncut(source), headings: [], links: [], words: [] }
  if (/[`<\\]|!\[|\]:/.test(source)) return null
  const cuts = plainCuts(source)
  if (cuts === null || !isPlain(source.slice(cuts.rest))) return null
  if (!source.includes('[') && !source.includes('://')) {
    return { source, cuts, headings: [], links: [], words: [{ start: 0, end: source.length }] }
  }
  const marked = markedLinks(source)
  if (marked === null) return null
  const { links, words } = bareLinks(source, between(marked, source.length))
  const all = [...marked, ...links].sort((a, b) => a.start - b.start)
  return { source, cuts, headings: [], links: all, words }
}

function isPlain(rest: string): boolean {
  const cuts = plainCuts(rest)
  return cuts !== null && (cuts.rest === rest.length || isPlain(rest.slice(cuts.rest)))
}

/** `[words](https://…)`; `null` where a bracket belongs to none of these and could be more. */
function markedLinks(source: string): TextLink[] | null {
  const links: TextLink[] = []
  for (const { index, 0: whole, 1: label = '', 2: url = '' } of source.matchAll(LINK)) {
    links.push({ start: index, end: index + whole.length, url, label, plain: label })
  }
  const rest = between(links, source.length).map(({ start, end }) => source.slice(start, end))
  return rest.some((text) => text.includes('](') || /\[[^\]]*\[/.test(text)) ? null : links
}

/** Without anything in the words that is Markdown again. */
const LINK = /\[([^[\]*_&\n:]+)\]\((https?:\/\/[^\s()&*_]+)\)/g

function between(links: readonly Span[], length: number): Span[] {
  const words: Span[] = []
  let from = 0
  for (const { start, end } of links) {
    if (from < start) words.push({ start: from, end: start })
    from = end
  }
  if (from < length) words.push({ start: from, end: length })
  return words
}
