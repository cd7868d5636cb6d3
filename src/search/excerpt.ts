import { holdsBeginning, type Mark, type Marks, marksIn, mayHold } from './marks'

/** Characters of an excerpt: one line of the list, with some to spare. */
const LENGTH = 160

/** Characters before the first hit. */
const LEAD = 40

/**
 * The bit of a body around the first hit, as one line of plain text without the bullet; `null` where
 * the body has none. `marksIn` finds the hits in it again.
 */
export function excerptOf(body: string, marks: Marks): string | null {
  const wanted = marks.filter((mark) => mark.field === null)
  if (!mayHold(body, wanted)) return null
  const lines = body.split('\n').filter((line) => mayHold(line, wanted))
  const line = lines.find((one) => holdsBeginning(one, wanted))
  if (line !== undefined) return around(line, wanted)
  // A hit inside of a word; else a phrase that goes on in the next line.
  for (const some of [wanted, wanted.map(beginningOf)]) {
    const found = lines.find((one) => marksIn(one, some).length > 0)
    if (found !== undefined) return around(found, some)
  }
  return null
}

function beginningOf(mark: Mark): Mark {
  return { ...mark, words: mark.words.slice(0, 1), end: 'whole' }
}

const BULLET = /^\s*(?:[-*+]|#{1,6}|>|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?/

function around(whole: string, marks: Marks): string {
  const line = whole.replace(BULLET, '')
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
