import { type Edit, edited } from '../export/edits'
import type { Cuts } from './cuts'

/** A text of the user's with all that the article has to know of it; offsets are into `source`. */
export interface ReadText {
  /** Markdown that can stand in the article. */
  source: string
  cuts: Cuts
  /** The words of its headings, in their order. */
  headings: readonly string[]
  links: readonly TextLink[]
  /** Where plain words stand: no code, no HTML, not the words of a link. */
  words: readonly Span[]
}

export interface Span {
  start: number
  end: number
}

/** A link in a text, from its first bracket to its last. */
export interface TextLink extends Span {
  url: string
  /** Its words in Markdown, and as a reader sees them; both empty where the address is all there is. */
  label: string
  plain: string
}

/** The text after these edits, and where its cuts are now. */
export function edit(
  { source, cuts }: ReadText,
  edits: readonly Edit[],
): Pick<ReadText, 'source' | 'cuts'> {
  if (edits.length === 0) return { source, cuts }
  const moved = (at: number) =>
    edits.reduce(
      (to, { start, end, text }) => (end <= at ? to + text.length - (end - start) : to),
      at,
    )
  return {
    source: edited(source, edits),
    cuts: { ...cuts, lead: moved(cuts.lead), points: moved(cuts.points), rest: moved(cuts.rest) },
  }
}

/**
 * Takes addresses that stand in the words without being marked as links out of them, as readers of
 * GitHub's Markdown make links of them (https://github.github.com/gfm/#autolinks-extension-).
 */
export function bareLinks(
  source: string,
  words: readonly Span[],
): { links: TextLink[]; words: Span[] } {
  if (!source.includes('://')) return { links: [], words: [...words] }
  const links: TextLink[] = []
  const rest: Span[] = []
  for (const { start, end } of words) {
    let from = start
    for (const { index, 0: address } of source.slice(start, end).matchAll(ADDRESS)) {
      const url = withoutPunctuation(address)
      const at = start + index
      links.push({ start: at, end: at + url.length, url, label: '', plain: '' })
      if (from < at) rest.push({ start: from, end: at })
      from = at + url.length
    }
    if (from < end) rest.push({ start: from, end })
  }
  return { links, words: rest }
}

const ADDRESS = /(?<![\w/])https?:\/\/[^\s<>]+/gi

/** What ends a sentence is no part of the address, nor is a bracket that was opened before it. */
function withoutPunctuation(address: string): string {
  const url = address.replace(/[?!.,:;*_~'"\]]+$/, '')
  const opened = url.split('(').length
  return url.endsWith(')') && url.split(')').length > opened
    ? withoutPunctuation(url.slice(0, -1))
    : url
}
