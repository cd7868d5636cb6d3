import type { Field } from './fields'
import { createMarkReader, type MarkReader } from './mark-reader'
import type { Mark, MarkedArticle } from './marked'

/** A part of the article, in its order. */
export type Piece =
  /** To be edited in its place; `level` is that of the heading it is, 0 where it is none. */
  | { kind: 'field'; field: Field; level: number }
  /** One talk, as the template makes it. */
  | { kind: 'talk'; id: string; text: string }
  | { kind: 'text'; text: string }
  /** What stands before the text for other programs to read (YAML), as it is. */
  | { kind: 'front'; text: string }

/**
 * What a template made of a marked article, taken apart at the marks. `null` where a mark is not whole
 * any more: then the parts can't be told.
 */
export function piecesOf(text: string, { stem, marks }: MarkedArticle): Piece[] | null {
  const read = createMarkReader(stem, marks)
  const { plain } = read
  const [front, body] = withoutFront(text)
  const lines = body.split('\n')
  const marksOn = lines.map(read.marks)
  const begins = beginnings(marksOn, lines)
  const pieces: Piece[] = front === '' ? [] : [{ kind: 'front', text: plain(front) }]
  let indent = ''
  for (const [at, line] of lines.entries()) {
    const [mark] = marksOn[at] ?? []
    const talk = begins.get(at)
    const field = mark?.kind === 'field' ? fieldOn(line, mark, plain) : null
    const last = pieces.at(-1)
    if (talk !== undefined) indent = /^\s*/.exec(line)?.[0] ?? ''
    // Within an outline a talk stands deeper than it does alone.
    const words = plain(line.startsWith(indent) ? line.slice(indent.length) : line)
    if (field) pieces.push(field)
    else if (talk !== undefined) pieces.push({ kind: 'talk', id: talk, text: words })
    else if (last && (last.kind === 'talk' || last.kind === 'text')) last.text += `\n${words}`
    else if (line.trim() !== '') pieces.push({ kind: 'text', text: words })
  }
  for (const piece of pieces) if ('text' in piece) piece.text = piece.text.trimEnd()
  const isWhole = !pieces.some((one) => 'text' in one && read.isMarked(one.text))
  return isWhole ? pieces : null
}

/** The line in which each talk begins: that of its heading, else the first that names it. */
function beginnings(marked: readonly Mark[][], lines: readonly string[]): Map<number, string> {
  const found = new Map<string, number>()
  const headed = new Set<string>()
  for (const [at, marks] of marked.entries()) {
    const isHeading = HEADING.test(lines[at] ?? '')
    for (const mark of marks) {
      if (mark.kind !== 'talk' || headed.has(mark.id)) continue
      if (!isHeading && found.has(mark.id)) continue
      found.set(mark.id, at)
      if (isHeading) headed.add(mark.id)
    }
  }
  return new Map([...found].map(([id, at]) => [at, id]))
}

/** Of Markdown, or of an outline whose every line is in a list (`- ## Title`). */
const HEADING = /^\s*(?:- )?#{1,6}\s/

/** The field that is all of the line, or all of a heading. */
function fieldOn(
  line: string,
  mark: Extract<Mark, { kind: 'field' }>,
  plain: MarkReader['plain'],
): Piece | null {
  const found = /^(?:- ?)?(#{0,6})$/.exec(plain(line, 'nothing').trim())
  return found ? { kind: 'field', field: mark.field, level: found[1]?.length ?? 0 } : null
}

/**
 * What a template made of a marked article, with the texts in the places of the marks: the same that
 * it makes of the article itself, unless it does more with the texts than to put them somewhere. Without
 * front matter, where texts are in quotes of many kinds.
 */
export function unmarked(text: string, { stem, marks }: MarkedArticle): string {
  const { plain } = createMarkReader(stem, marks)
  return bodyOf(text)
    .split('\n')
    .map((line) => plain(line))
    .join('\n')
}

/** A document without its front matter. */
export function bodyOf(text: string): string {
  return withoutFront(text)[1]
}

/** Front matter, as Jekyll, Hugo and Obsidian have it: between two lines of `---` at the very top. */
function withoutFront(text: string): [front: string, body: string] {
  const found = /^---\n[\s\S]*?\n---(?:\n|$)/.exec(text)
  return found ? [found[0].trimEnd(), text.slice(found[0].length)] : ['', text]
}
