import { definitionsIn } from './definitions'
import { type HtmlStart, type Start, startOf } from './starts'

/** What a line of Markdown belongs to; `text` is paragraphs, headings and rules. */
type LineKind = 'text' | 'code' | 'html' | 'blank'

export interface Span {
  kind: 'heading' | 'underlined' | 'paragraph' | 'html'
  /** Lines, both included; an underlined heading's last is its underline. */
  first: number
  last: number
  /** The line in whose place the heading could stand if it were all on one. */
  place: number
  /** Of each line but an underline: the text behind `>` and list markers, tabs expanded. */
  texts: string[]
  /** Of a heading. */
  level: number
  /** Of HTML that neither ends itself nor is ended by a blank line: how it began. */
  unended: HtmlStart | null
}

export interface Blocks {
  kinds: LineKind[]
  spans: Span[]
  /** The fence that would end a block of code left open outside of every quote and list. */
  openFence: string | null
}

/**
 * The block structure of Markdown by CommonMark's algorithm (https://spec.commonmark.org/0.31.2/,
 * appendix): just what is needed to put a text into another without their running into each other.
 * A parser that does more would be the larger part of the popup.
 */
export function blocksOf(lines: readonly string[]): Blocks {
  const state: State = { spans: [], containers: [], leaf: null, number: 0 }
  const kinds = lines.map((line, number) => {
    state.number = number
    return readLine(state, expandTabs(line))
  })
  const { leaf, containers } = state
  const open = leaf?.type === 'fence' && containers.length === 0 ? leaf : null
  closeLeaf(state)
  return { kinds, spans: state.spans, openFence: open ? open.char.repeat(open.length) : null }
}

type Container = Extract<Start, { type: 'quote' | 'item' }>

type Leaf =
  | { type: 'paragraph'; span: Span }
  | { type: 'html'; span: Span; html: HtmlStart }
  | Extract<Start, { type: 'fence' | 'code' }>

interface State {
  spans: Span[]
  containers: Container[]
  leaf: Leaf | null
  number: number
}

function readLine(state: State, line: string): LineKind {
  const { matched, column } = matchContainers(state.containers, line)
  if (state.leaf && matched === state.containers.length) {
    const kind = continueLeaf(state, state.leaf, line, column)
    if (kind !== null) return kind
  }
  return startBlocks(state, line, column, matched)
}

/** How many of the open containers the line goes on with, and where its text starts. */
function matchContainers(
  containers: readonly Container[],
  line: string,
): { matched: number; column: number } {
  let column = 0
  for (const [matched, container] of containers.entries()) {
    const indent = indentAt(line, column)
    const blank = column + indent >= line.length
    if (container.type === 'quote') {
      if (indent > 3 || line[column + indent] !== '>') return { matched, column }
      column += indent + (line[column + indent + 1] === ' ' ? 2 : 1)
    } else {
      if (blank ? container.empty : indent < container.width) return { matched, column }
      column += blank ? indent : container.width
    }
  }
  return { matched: containers.length, column }
}

/** What the line is to the block it may go on with; `null` where it is no part of it yet. */
function continueLeaf(state: State, leaf: Leaf, line: string, column: number): LineKind | null {
  const indent = indentAt(line, column)
  const rest = line.slice(column + indent)
  switch (leaf.type) {
    case 'paragraph':
      return null
    case 'fence': {
      const fence = /^(`{3,}|~{3,}) *$/.exec(rest)?.[1]
      const ends = indent < 4 && fence?.[0] === leaf.char && fence.length >= leaf.length
      if (ends) state.leaf = null
      return 'code'
    }
    case 'code':
      return rest === '' ? 'blank' : indent >= 4 ? 'code' : null
    case 'html':
      if (rest === '' && leaf.html.until === null) return null
      addHtml(state, leaf.span, leaf.html, rest)
      return 'html'
  }
}

function startBlocks(state: State, line: string, from: number, continued: number): LineKind {
  if (state.leaf && state.leaf.type !== 'paragraph') closeLeaf(state)
  let matched = continued
  let column = from
  for (;;) {
    const indent = indentAt(line, column)
    const rest = line.slice(column + indent)
    if (rest === '') {
      leave(state, matched)
      return 'blank'
    }
    const { leaf } = state
    const open = leaf?.type === 'paragraph' ? leaf.span : null
    const whole = matched === state.containers.length
    if (open && whole && indent < 4 && underline(state, open, rest)) return 'text'

    const start = startOf(rest, indent, open ? (whole ? 'paragraph' : 'lazy') : 'none')
    if (start.type === 'text' && open) {
      open.texts.push(rest)
      open.last = state.number
      return 'text'
    }
    leave(state, matched)
    const around = state.containers.at(-1)
    if (around?.type === 'item') around.empty = false
    if (start.type !== 'quote' && start.type !== 'item') return startLeaf(state, start, rest)
    state.containers.push(start)
    matched++
    column += start.type === 'item' ? start.width : indent + (rest[1] === ' ' ? 2 : 1)
  }
}

/** Ends what the line does not go on with. */
function leave(state: State, matched: number): void {
  closeLeaf(state)
  state.containers.length = matched
}

function startLeaf(state: State, start: Exclude<Start, Container>, rest: string): LineKind {
  switch (start.type) {
    case 'heading':
      addSpan(state, 'heading', rest).level = start.level
      return 'text'
    case 'break':
      return 'text'
    case 'text':
      state.leaf = { type: 'paragraph', span: addSpan(state, 'paragraph', rest) }
      return 'text'
    case 'html': {
      const span = addSpan(state, 'html')
      state.leaf = { type: 'html', span, html: start.html }
      addHtml(state, span, start.html, rest)
      return 'html'
    }
    default:
      state.leaf = start
      return 'code'
  }
}

function addSpan(state: State, kind: Span['kind'], ...texts: string[]): Span {
  const { number } = state
  const span: Span = {
    kind,
    first: number,
    last: number,
    place: number,
    texts,
    level: 0,
    unended: null,
  }
  state.spans.push(span)
  return span
}

function addHtml(state: State, span: Span, html: HtmlStart, rest: string): void {
  span.texts.push(rest)
  if (rest !== '') span.last = state.number
  if (html.until?.test(rest)) state.leaf = null
}

function closeLeaf(state: State): void {
  const { leaf } = state
  if (leaf?.type === 'html' && leaf.html.until !== null) leaf.span.unended = leaf.html
  state.leaf = null
}

/** Whether the line makes a heading of the paragraph: not where that is link definitions alone. */
function underline(state: State, span: Span, rest: string): boolean {
  const marks = /^(?:=+|-+) *$/.exec(rest)
  if (!marks) return false
  const definitions = definitionsIn(span.texts).lines
  if (definitions === span.texts.length) return false
  if (definitions > 0) {
    const { first } = span
    const texts = span.texts.slice(0, definitions)
    state.spans.push({ ...span, first, last: first + definitions - 1, texts })
    // The lines between may lack the `>` or the indent that keeps a block of its own inside.
    span.place = state.number
  }
  span.kind = 'underlined'
  span.level = rest[0] === '=' ? 1 : 2
  span.texts.splice(0, definitions)
  span.first += definitions
  span.last = state.number
  state.leaf = null
  return true
}

function indentAt(line: string, column: number): number {
  let end = column
  while (line[end] === ' ') end++
  return end - column
}

/** Tabs as the spaces they stand for: to the next column that four divides. */
export function expandTabs(line: string): string {
  if (!line.includes('\t')) return line.trimEnd() === '' ? '' : line
  let text = ''
  for (const char of line) text += char === '\t' ? ' '.repeat(4 - (text.length % 4)) : char
  return text.trim() === '' ? '' : text
}
