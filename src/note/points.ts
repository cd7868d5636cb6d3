/** Spaces of one level of a nested list, as CommonMark wants them under `- `. */
const INDENT = '  '

/** How deep a key point may be nested below another. */
export const DEEPEST_POINT = 3

/**
 * What was typed or pasted into the jot field, as lines of a Markdown list.
 *
 * A pasted list becomes one point for each of its items, whatever its bullets were; any other text
 * is one point, its further lines kept inside it. `depth` is 0 for a point, 1 for a sub-point.
 */
export function pointLines(text: string, depth: number): string[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n').map(withoutTrailingSpace)
  while (lines.length > 0 && lines[0]?.trim() === '') lines.shift()
  while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop()
  if (lines.length === 0) return []
  return isList(lines) ? listPoints(lines, depth) : onePoint(lines, depth)
}

/** The body with the lines at its end, as a list of its own where prose went before. */
export function appendLines(body: string, lines: string[]): string {
  if (lines.length === 0) return body
  const before = body.replace(/\s+$/, '')
  if (before === '') return lines.join('\n')
  return before + (endsInList(before) ? '\n' : '\n\n') + lines.join('\n')
}

/** How deep the last point of the body is nested: a sub-point needs a point above it. */
export function lastDepth(body: string): number | null {
  if (!endsInList(body.trimEnd())) return null
  const item = body.split('\n').findLast((line) => BULLET.test(line)) ?? ''
  return Math.min(DEEPEST_POINT, Math.floor(indentOf(item) / INDENT.length))
}

/** The words of the first key point, for a row in a list; the first line where there is no point. */
export function firstPoint(body: string): string | null {
  const lines = body.split('\n')
  const point = lines.find((line) => BULLET.test(line))
  if (point !== undefined)
    return linkWords(point.replace(BULLET, '').replace(CHECK_BOX, '')).trim() || null
  return linkWords(lines.find((line) => line.trim() !== '') ?? '').trim() || null
}

/** Of a link its words: an address would take the whole row. */
function linkWords(line: string): string {
  return line.includes('](') ? line.replace(/!?\[([^\]]*)\]\([^()\s]*\)/g, '$1') : line
}

/**
 * `- `, `* `, `+ `, `• `, `1. `, `2) ` and their kin that office programs paste: their round, square
 * and arrow bullets are letters of symbol fonts (U+F0A7 and on) or an `o` before a tab.
 */
const BULLET =
  /^([ \t]*)(?:[-*+•‣◦▪–—·●○■□➢§\uf0a7\uf0b7\uf0d8\uf0fc]|o(?=\t)|\d{1,9}[.)])[ \t\u00a0]+(?=\S)/

const CHECK_BOX = /^\[[ xX]\][ \t]+/

function isList(lines: string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '')
  const first = filled[0] ?? ''
  // One line alone: `– said he` and `2023. A good year` are words.
  return BULLET.test(first) && (filled.length > 1 || !/^\s*(?:[–—§·]|\d{3})/.test(first))
}

function listPoints(lines: string[], depth: number): string[] {
  const outermost = indentOf(lines[0] ?? '')
  const out: string[] = []
  let level = depth
  for (const line of lines) {
    if (line.trim() === '') continue
    const bullet = BULLET.exec(line)
    if (bullet) {
      const nested = Math.floor(Math.max(0, indentOf(line) - outermost) / INDENT.length)
      level = Math.min(
        DEEPEST_POINT,
        depth + Math.min(nested, out.length === 0 ? 0 : level - depth + 1),
      )
      out.push(`${INDENT.repeat(level)}- ${line.replace(BULLET, '')}`)
    } else {
      out.push(INDENT.repeat(level + 1) + line.trim())
    }
  }
  return out
}

function onePoint(lines: string[], depth: number): string[] {
  const margin = INDENT.repeat(depth)
  return lines
    .filter((line) => line.trim() !== '')
    .map((line, i) => (i === 0 ? `${margin}- ${words(line)}` : `${margin}${INDENT}${line.trim()}`))
}

/** A number in front would make a list within the point. */
function words(line: string): string {
  return line.trim().replace(/^(\d{3,9})([.)])(?=[ \t])/, '$1\\$2')
}

function endsInList(body: string): boolean {
  const lines = body.split('\n')
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i] ?? ''
    if (BULLET.test(line)) return true
    if (!/^\s+\S/.test(line)) return false
  }
  return false
}

/** Columns before the first word; a tab counts as two, one level. */
function indentOf(line: string): number {
  return (/^[ \t]*/.exec(line)?.[0] ?? '').replace(/\t/g, INDENT).length
}

function withoutTrailingSpace(line: string): string {
  return line.replace(/[ \t\u00a0]+$/, '')
}
