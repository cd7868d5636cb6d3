import type { Heading } from 'mdast'
import { type Edit, insertion } from './edits'
import type { Level } from './escape'
import { extentOf, nodesOf, type Parsed } from './parsed'

/** Moves headings down where the highest would stand beside one of `level` or above it. */
export function headingsBelow(note: Parsed, level: Level): Edit[] {
  const headings = nodesOf(note.tree, 'heading')
  const shift = level + 1 - Math.min(...headings.map(({ depth }) => depth))
  if (shift <= 0) return []
  return headings.flatMap((heading) => {
    const marks = '#'.repeat(Math.min(6, heading.depth + shift))
    const { start, end } = extentOf(heading)
    if (note.source.slice(start, end).includes('\n')) return onOneLine(heading, marks, note)
    return [{ start, end: start + heading.depth, text: marks }]
  })
}

/** Underlines know two levels only. */
function onOneLine(heading: Heading, marks: string, { source, quoted }: Parsed): Edit[] {
  const { end } = extentOf(heading)
  const first = heading.children[0]?.position?.start
  const last = heading.children.at(-1)?.position?.end
  if (first?.offset === undefined || last?.offset === undefined) return []

  const edits = [insertion(first.offset, `${marks} `)]
  if (first.line !== heading.position?.start.line) {
    // Link definitions stand before it, and the line may lack the `>` or the indent that keeps a
    // block of its own inside: the underline has them.
    const margin = source.slice(source.lastIndexOf('\n', end - 1) + 1, end).replace(UNDERLINE, '')
    const start = first.offset - first.column + 1
    edits[0] = { start, end: first.offset, text: `${margin}${marks} ` }
  }
  for (let line = first.line + 1, at = first.offset; line <= last.line; line++) {
    const feed = source.indexOf('\n', at)
    at = quoted.get(line) ?? feed + 1
    while (source[at] === ' ' || source[at] === '\t') at++
    const start = source.slice(0, feed).replace(LINE_END, '$1').length
    edits.push({ start, end: at, text: ' ' })
  }
  // Hashes at the end would close the heading.
  edits.push({ start: last.offset, end, text: source[last.offset - 1] === '#' ? ' #' : '' })
  return edits
}

const UNDERLINE = /[=-]+[ \t]*$/

/** White space, and the backslash of a hard break. */
const LINE_END = /(?<!\\)((?:\\\\)*)\\$|[ \t]+$/
