import { linesOf } from './lines'

/** Who wrote each line of a body: a name or an id, `null` for the user and for nobody knows whom. */
export type Writers = readonly (string | null)[]

/**
 * The body with something at the end of each point and paragraph that somebody else wrote. Code is left
 * alone, as is what would be something else with words behind it.
 */
export function withMarks(
  body: string,
  writers: Writers,
  markOf: (writer: string) => string,
): string {
  const lines = linesOf(body)
  const isCode = codeLines(lines)
  return lines
    .map((line, i) => {
      const writer = writers[i] ?? null
      const goesOn =
        writers[i + 1] === writer && continues(lines[i + 1]) && isCode[i + 1] !== 'code'
      if (writer === null || goesOn || isCode[i] === 'code' || NO_WORDS.test(line)) return line
      return line.replace(/\s*$/, (space) => markOf(writer) + space)
    })
    .join('\n')
}

/** What the user wrote themselves: what stood below another's point moves up to where that was. */
export function ownPart(body: string, writers: Writers): string {
  const above: { indent: number; kept: 'yes' | 'no' }[] = []
  const kept: string[] = []
  for (const [i, line] of linesOf(body).entries()) {
    const isKept = (writers[i] ?? null) === null
    const indent = indentOf(line)
    if (line.trim() !== '') while ((above.at(-1)?.indent ?? -1) >= indent) above.pop()
    const lost = above.filter((one) => one.kept === 'no').length
    if (BULLET.test(line)) above.push({ indent, kept: isKept ? 'yes' : 'no' })
    const isEmptyTwice = line.trim() === '' && (kept.at(-1) ?? '').trim() === ''
    if (isKept && !isEmptyTwice) kept.push(line.slice(Math.min(indent, lost * LEVEL)))
  }
  return kept.join('\n').trimEnd()
}

/** How many points each of the others wrote; 0 for who wrote but other lines. The first in the body first. */
export function sharesOf(body: string, writers: Writers): Map<string, number> {
  const shares = new Map<string, number>()
  for (const [i, line] of linesOf(body).entries()) {
    const writer = writers[i] ?? null
    if (writer === null) continue
    shares.set(writer, (shares.get(writer) ?? 0) + (BULLET.test(line) ? 1 : 0))
  }
  return shares
}

const BULLET = /^\s*(?:[-*+]|\d{1,9}[.)])\s+\S/

/** Spaces of one level of a nested list. */
const LEVEL = 2

/** A rule, a table's row, a definition, HTML: words behind these would make something else of them. */
const NO_WORDS = /^\s*(?:$|[-=*_|:\s]+$|\||\[[^\]]*\]:|<)/

function continues(line: string | undefined): boolean {
  return (
    line !== undefined &&
    line.trim() !== '' &&
    !BULLET.test(line) &&
    !/^\s*(?:#|>|`{3}|~{3})/.test(line)
  )
}

function codeLines(lines: readonly string[]): ('code' | 'text')[] {
  let fence: string | null = null
  return lines.map((line) => {
    const found = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(`{3,}|~{3,})/.exec(line)?.[1] ?? null
    if (fence !== null) {
      if (found?.startsWith(fence) && /^\s*[`~]+\s*$/.test(line)) fence = null
      return 'code'
    }
    fence = found
    return found === null ? 'text' : 'code'
  })
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0
}
