import { type Marks, marksIn } from './marks'

/** Characters of an excerpt: one line of the list, with some to spare. */
const LENGTH = 160

/** Characters before the first hit. */
const LEAD = 40

/**
 * The bit of a body around the first hit, as one line of plain text without the bullet; `null` where
 * the body has none. `marksIn` finds the hits in it again.
 */
export function excerptOf(body: string, marks: Marks): string | null {
  const words = marks.filter((mark) => mark.field === null)
  if (words.length === 0) return null
  for (const line of body.split('\n')) {
    const [first] = marksIn(line, words)
    if (first) return around(line.replace(BULLET, ''), words)
  }
  return null
}

const BULLET = /^\s*(?:[-*+]|#{1,6}|>|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?/

function around(line: string, marks: Marks): string {
  const [first] = marksIn(line, marks)
  if (!first || line.length <= LENGTH) return line.trim()
  const from = first[0] <= LEAD ? 0 : wordStart(line, first[0] - LEAD, first[0])
  const to = Math.max(first[1], Math.min(line.length, from + LENGTH))
  const end = to === line.length ? to : Math.max(first[1], line.lastIndexOf(' ', to))
  return `${from > 0 ? '… ' : ''}${line.slice(from, end).trim()}${end < line.length ? ' …' : ''}`
}

/** The first beginning of a word from `from` on, at the latest `limit`. */
function wordStart(line: string, from: number, limit: number): number {
  const space = line.indexOf(' ', from)
  return space < 0 || space >= limit ? limit : space + 1
}
