import { type Cuts, leadsOn, uncut } from './cuts'
import type { Span } from './read-text'

/** What a body is made of, line by line. */
export interface PlainBlocks {
  cuts: Cuts
  headings: PlainHeading[]
  /** Fenced code, with its fences. */
  code: Span[]
}

interface PlainHeading {
  /** Where its hashes start, and how many these are. */
  start: number
  depth: number
  words: string
}

/**
 * Reads a body of the kind that most notes are without a parser, which takes a hundred times longer:
 * paragraphs, lists of `- ` items, headings after `#`, and code between fences, all at the margin.
 * `null` where a line could be anything else.
 */
export function plainBlocks(body: string): PlainBlocks | null {
  const blocks: PlainBlocks = { cuts: uncut(body), headings: [], code: [] }
  const { cuts, headings, code } = blocks
  let within: 'list' | 'words' = 'words'
  let last: { kind: 'paragraph' | 'heading' | 'code'; start: number } | null = null
  let afterBlank = true
  let hasPoints = false
  const endList = (at: number) => {
    if (hasPoints && cuts.rest === body.length) cuts.rest = at
    within = 'words'
  }
  for (let at = 0, next = 0; at <= body.length; at = next) {
    const feed = body.indexOf('\n', at)
    next = (feed < 0 ? body.length : feed) + 1
    const line = body.slice(at, next - 1)
    const kind = kindOf(line)
    if (kind === 'other' || (afterBlank && INDENTED.has(kind) && line.startsWith(' '))) return null

    if (kind === 'fence') {
      const end = endOfFence(body, at)
      if (end === null) return null
      endList(at)
      code.push({ start: at, end })
      last = { kind: 'code', start: at }
      next = end + 1
    } else if (kind === 'heading') {
      endList(at)
      const depth = /^#+/.exec(line)?.[0].length ?? 1
      headings.push({ start: at, depth, words: line.slice(depth).trim() })
      last = { kind: 'heading', start: at }
    } else if (kind === 'item' && within === 'words') {
      if (line.startsWith(' ')) return null
      if (!hasPoints) {
        Object.assign(cuts, { lead: at, points: at }, leadOf(body, last, at))
        hasPoints = true
      }
      within = 'list'
    } else if (kind === 'words' && (afterBlank || within === 'words')) {
      if (line.startsWith(' ')) return null
      endList(at)
      if (afterBlank) last = { kind: 'paragraph', start: at }
    }
    afterBlank = kind === 'blank' || kind === 'fence' || kind === 'heading'
  }
  return blocks
}

const INDENTED = new Set(['item', 'words'])

function kindOf(line: string): 'blank' | 'item' | 'words' | 'heading' | 'fence' | 'other' {
  if (line.trim() === '') return 'blank'
  if (line.includes('\t')) return 'other'
  if (/^(?:```+[^`]*|~~~+.*)$/.test(line)) return 'fence'
  if (/^#{1,6} +\S/.test(line))
    return /[`*_[\]<>#]/.test(line.replace(/^#+/, '')) ? 'other' : 'heading'
  const [, marker, text = ''] = /^ *(- )?(.*)$/.exec(line) ?? []
  if (UNUSUAL.test(text)) return 'other'
  return marker === undefined ? 'words' : 'item'
}

/** What begins a block of another kind, or makes one of the line above it. */
const UNUSUAL =
  /^(?:$|\s|[-*+](?:\s|$)|\d{1,9}[.)](?:\s|$)|>|#{1,6}(?:\s|$)|=+\s*$|-+\s*$|(?:[-*_]\s*){3,}$|```|~~~|<[a-z!?/]|\[[^\]]*(?:$|\\|\]:))/i

/** Where the line ends that closes the fence which opens at this place. */
function endOfFence(body: string, at: number): number | null {
  const fence = /^(?:`+|~+)/.exec(body.slice(at))?.[0] ?? ''
  const close = new RegExp(`\\n {0,3}${fence}${fence[0]}*[ \\t]*(?=\\n|$)`)
  const found = close.exec(body.slice(at))
  return found ? at + found.index + found[0].length : null
}

function leadOf(
  body: string,
  last: { kind: string; start: number } | null,
  points: number,
): Partial<Cuts> {
  if (last?.kind === 'heading') return { leadBy: 'heading' }
  if (last?.kind !== 'paragraph' || !leadsOn(body.slice(last.start, points))) return {}
  return { lead: last.start, leadBy: 'words' }
}
