/** What a line of Markdown starts, `text` where it starts nothing. */
export type Start =
  | { type: 'quote' }
  /** `width`: columns that further lines of the item have to be indented by. */
  | { type: 'item'; width: number; empty: boolean }
  | { type: 'heading'; level: number }
  | { type: 'fence'; char: string; length: number; indent: number }
  | { type: 'html'; html: HtmlStart }
  | { type: 'break' }
  | { type: 'code' }
  | { type: 'text' }

export interface HtmlStart {
  start: RegExp
  /** What ends the block, on whichever line; `null` where a blank line does. */
  until: RegExp | null
}

/**
 * What the rest of a line starts by CommonMark's rules (https://spec.commonmark.org/0.31.2/), behind
 * `indent` spaces. `open` tells whether a paragraph is there that the line could go on with, and
 * whether only as a lazy continuation.
 */
export function startOf(rest: string, indent: number, open: 'none' | 'paragraph' | 'lazy'): Start {
  if (indent >= 4) return { type: open === 'none' ? 'code' : 'text' }
  if (rest[0] === '>') return { type: 'quote' }
  const hashes = /^(#{1,6})(?: |$)/.exec(rest)?.[1]
  if (hashes !== undefined) return { type: 'heading', level: hashes.length }
  const fence = /^(?:(`{3,})[^`]*$|(~{3,}))/.exec(rest)
  const marks = fence?.[1] ?? fence?.[2]
  if (marks !== undefined) {
    return { type: 'fence', char: marks.charAt(0), length: marks.length, indent }
  }
  if (rest[0] === '<') {
    const html = HTML_STARTS.find(({ start }) => start.test(rest))
    if (html && (html !== ANY_TAG || open === 'none')) return { type: 'html', html }
  }
  if (BREAK.test(rest)) return { type: 'break' }
  return itemAt(rest, indent, open) ?? { type: 'text' }
}

const BREAK = /^(?:(?:\* *){3,}|(?:_ *){3,}|(?:- *){3,})$/

function itemAt(rest: string, indent: number, open: 'none' | 'paragraph' | 'lazy'): Start | null {
  const marker = /^(?:[-+*]|(\d{1,9})[.)])(?= |$)/.exec(rest)
  if (!marker) return null
  const after = rest.slice(marker[0].length)
  const spaces = after.length - after.trimStart().length
  const blank = spaces === after.length
  // Within a paragraph `1986. A great year` and a lone `-` are words.
  if (open === 'paragraph' && (blank || (marker[1] !== undefined && Number(marker[1]) !== 1))) {
    return null
  }
  const gap = blank || spaces >= 5 ? 1 : spaces
  return { type: 'item', width: indent + marker[0].length + gap, empty: true }
}

const BLOCK_NAMES =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul'

/** What may stand in a tag behind its name. */
export const ATTRIBUTES =
  '(?:\\s+[a-zA-Z_:][\\w:.-]*(?:\\s*=\\s*(?:[^"\'=<>`\\s]+|\'[^\']*\'|"[^"]*"))?)*\\s*/?'

const TAG = `<(?:[A-Za-z][A-Za-z0-9-]*${ATTRIBUTES}|/[A-Za-z][A-Za-z0-9-]*\\s*)>`

/** A tag alone in its line, the one HTML that does not break into a paragraph. */
const ANY_TAG: HtmlStart = { start: new RegExp(`^${TAG}\\s*$`), until: null }

const HTML_STARTS: readonly HtmlStart[] = [
  {
    start: /^<(?:script|pre|textarea|style)(?:\s|>|$)/i,
    until: /<\/(?:script|pre|textarea|style)>/i,
  },
  { start: /^<!--/, until: /-->/ },
  { start: /^<\?/, until: /\?>/ },
  { start: /^<![A-Za-z]/, until: />/ },
  { start: /^<!\[CDATA\[/, until: /\]\]>/ },
  { start: new RegExp(`^</?(?:${BLOCK_NAMES})(?:\\s|/?>|$)`, 'i'), until: null },
  ANY_TAG,
]
