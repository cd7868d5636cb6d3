import { commonLines } from '../note/lines'

/** Lines of a note's body, and the lines of its file that stand for them, from `start` to before `end`. */
export interface Segment {
  own: string[]
  start: number
  end: number
}

/**
 * Which lines of a file stand for which of the body: most are the same, a moment has become a link, a
 * heading has moved down, a fence was closed. Where no line answers to one line, all of the place are
 * one segment.
 */
export function segmentsOf(body: readonly string[], file: readonly string[]): Segment[] {
  const segments: Segment[] = []
  let [fromBody, fromFile] = [0, 0]
  const pairs = commonLines(body.map(plainKey), file.map(plainKey))
  for (const [i, j] of [...pairs, [body.length, file.length] as const]) {
    segments.push(...between(body.slice(fromBody, i), fromFile, j))
    if (i < body.length) segments.push({ own: [body[i] ?? ''], start: j, end: j + 1 })
    ;[fromBody, fromFile] = [i + 1, j + 1]
  }
  return segments
}

/** A moment's link: `- [12:30](address) text`. */
export const MOMENT_LINK =
  /^((?:[ \t]*>)*[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?\[\d{1,3}(?::\d{1,3}){1,2}\])\(([^()\s]*)\)/

/** How deep a heading is; 0 for any other line. */
export function depthOf(line: string): number {
  return /^ {0,3}(#{1,6})(?=[ \t]|$)/.exec(line)?.[1]?.length ?? 0
}

function plainKey(line: string): string {
  return line
    .trimEnd()
    .replace(MOMENT_LINK, '$1')
    .replace(/^( {0,3})#{1,6}(?=[ \t]|$)/, '$1#')
}

/** A place where no line is common to both. */
function between(own: string[], start: number, end: number): Segment[] {
  if (own.length === 0 && start === end) return []
  if (own.length !== end - start) return [{ own, start, end }]
  return own.map((line, i) => ({ own: [line], start: start + i, end: start + i + 1 }))
}
