import { edited } from '../export/edits'
import { momentLinks } from '../export/moments'
import { commonLines, linesOf } from '../note/lines'
import type { Verdict } from '../note/note'
import { fileLines, frontLines, isBlank, keysOf } from './file-lines'
import { addedProperties, readFront, tagsBack } from './front-matter'
import { depthOf, MOMENT_LINK, type Segment, segmentsOf } from './segments'

/** A text that a file may have, and what of the note it stands for. */
export interface Known {
  text: string
  /** Lines before the note's own. */
  head: number
  body: string
  tags: string[]
  verdict: Verdict | null
  /** Lines of properties that are none of ours. */
  more: string[]
}

/**
 * How a file stands to a text that it had:
 * - `same`: it reads alike.
 * - `edited`: somebody changed it.
 * - `doubtful`: it looks changed, but a writing that has not ended would look the same.
 * - `broken`: emptied, cut, or most of it is gone. What it lacks counts for nothing.
 */
export type Look = 'same' | 'edited' | 'doubtful' | 'broken'

export interface Compared {
  look: Look
  /** Lines that are in one and not in the other. */
  distance: number
  /** Whether its last line is there, as that of a writing that has ended. */
  end: 'there' | 'lacking'
}

export function compare(known: Known, text: string): Compared {
  const [before, after] = [fileLines(known.text), fileLines(text)]
  const [keys, newKeys] = [keysOf(before), keysOf(after)]
  const pairs = commonLines(keys, newKeys)
  const distance = keys.length + newKeys.length - 2 * pairs.length
  const end = pairs.at(-1)?.[0] === keys.length - 1 ? 'there' : 'lacking'
  const as = (look: Look): Compared => ({ look, distance, end })
  if (distance === 0) return as('same')
  const isBroken = frontLines(after) === null || isGutted(keys, known.head, newKeys)
  if (isBroken || isGarbled(known.text, text)) return as('broken')
  const isEnded = endsWithLine(text) || !endsWithLine(known.text)
  const isWholeLine = keys[newKeys.length - 1] === newKeys.at(-1)
  const isCut = isBeginning(before, after) && (isWholeLine || !isEnded)
  if (isCut && !isWholeLine) return as('broken')
  const [lastKnown, lastNew] = pairs.at(-1) ?? [-1, -1]
  const isShort = countFilled(keys, lastKnown + 1) > countFilled(newKeys, lastNew + 1)
  if (isCut || (end === 'lacking' && (isShort || !isEnded))) return as('doubtful')
  return as(readFront(text) === null ? 'doubtful' : 'edited')
}

/** What counts of the lines that a file lacks: where they are refused, the note keeps them. */
export type Removals = 'taken' | 'refused' | 'refused at the end'

/**
 * What the file makes of what it stood for: a text that it was known to have, with the changes that
 * were made to it. What is new in it is taken in any case. `recording` is where moments lead.
 */
export function knownAfter(
  known: Known,
  text: string,
  removals: Removals,
  recording: string | null,
): Known {
  const front = removals !== 'refused' ? readFront(text) : null
  return {
    text,
    ...bodyAfter(known, text, removals, recording),
    more: frontLines(fileLines(text)) === null ? known.more : addedProperties(text),
    tags: front?.tags ? tagsBack(known.tags, front.tags) : known.tags,
    verdict: front?.verdict === undefined ? known.verdict : front.verdict,
  }
}

function endsWithLine(text: string): boolean {
  return /[\n\r]\s*$/.test(text)
}

function isBeginning(before: readonly string[], after: readonly string[]): boolean {
  const last = after.length - 1
  if (after.length > before.length) return false
  return after.every((line, i) =>
    i === last
      ? (before[i] ?? '').startsWith(line.trimEnd())
      : line.trimEnd() === before[i]?.trimEnd(),
  )
}

/**
 * Whether letters can't be read: of a file that is no UTF-8 any more, or was cut within a letter. What
 * is known to stand there is the better text.
 */
function isGarbled(known: string, text: string): boolean {
  const count = (one: string) => one.split(UNREADABLE).length
  return count(text) > count(known)
}

/** What a decoder puts in the place of bytes that are no letter. */
const UNREADABLE = '\ufffd'

/** Lines that went elsewhere in the file are not lost, and a note that was written anew is not emptied. */
function isGutted(known: readonly string[], head: number, after: readonly string[]): boolean {
  const body = known.slice(head)
  const lost = countMissing(body, after)
  const gained = countMissing(after, known)
  return lost > FEW && lost * 2 > body.filter((line) => line !== '').length && gained < lost
}

function countFilled(lines: readonly string[], from: number): number {
  return lines.slice(from).filter((line) => line !== '').length
}

/** How many lines of one are not in the other, however they are ordered. */
function countMissing(lines: readonly string[], others: readonly string[]): number {
  const there = new Map<string, number>()
  for (const line of others) there.set(line, (there.get(line) ?? 0) + 1)
  let missing = 0
  for (const line of lines) {
    const left = there.get(line) ?? 0
    if (left > 0) there.set(line, left - 1)
    else if (line !== '') missing++
  }
  return missing
}

/** As many lines may always go at once. */
const FEW = 3

interface Walk {
  known: string[]
  head: number
  file: string[]
  /** Whether the file's properties have an end. */
  front: 'closed' | 'open'
  /** Whether its last line has one. */
  end: 'closed' | 'open'
  /** By line of `known`: whether it is still there. */
  kept: boolean[]
  /** By line of `known`: numbers of the file's new lines that stand before it. */
  added: number[][]
}

function bodyAfter(
  { text: knownText, head, body }: Known,
  text: string,
  removals: Removals,
  recording: string | null,
): Pick<Known, 'body' | 'head'> {
  const end = endsWithLine(text) ? 'closed' : 'open'
  const walk = walked(fileLines(knownText), head, fileLines(text), end)
  const own = linesOf(body)
  const region = walk.known.slice(walk.head)
  const segments = segmentsOf(own, region).map((segment) => moved(segment, walk.head))
  const back = wayBack(walk, segments, recording)
  const lines = written(walk, segments, removals, back)
  const begins = own.length > 0 && isBlank(own[0])
  while (!begins && lines.length > 0 && isBlank(lines[0])) lines.shift()
  return { body: lines.join('\n'), head: headOf(walk) }
}

function moved({ own, start, end }: Segment, by: number): Segment {
  return { own, start: start + by, end: end + by }
}

/**
 * Properties are read apart; where they have no end, all lines are compared, and new ones that look
 * like properties count for none.
 */
function walked(known: string[], head: number, file: string[], end: Walk['end']): Walk {
  const [before, after] = [frontLines(known) ?? 0, frontLines(file)]
  const skip = after === null ? 0 : before
  const [k, f] = [known.slice(skip), after === null ? file : file.slice(after)]
  const offset = file.length - f.length
  const lines: Walk = {
    known: k,
    head: Math.min(head - skip, k.length),
    file,
    front: after === null ? 'open' : 'closed',
    end,
    kept: k.map(() => false),
    added: Array.from({ length: k.length + 1 }, (): number[] => []),
  }
  let [i, j] = [0, 0]
  for (const [atKnown, atFile] of [
    ...commonLines(keysOf(k), keysOf(f)),
    [k.length, f.length] as const,
  ]) {
    const fresh = Array.from({ length: atFile - j }, (_, n) => offset + j + n)
    lines.added[Math.max(atKnown, lines.head)]?.push(...withoutFacts(lines, i, atKnown, fresh))
    if (atKnown < k.length) lines.kept[atKnown] = true
    ;[i, j] = [atKnown + 1, atFile + 1]
  }
  return lines
}

/** Heading, link and properties are made of the talk's facts: a changed one is no line of the note. */
function withoutFacts(
  { known, head, file, front }: Walk,
  from: number,
  to: number,
  fresh: number[],
) {
  if (from >= head) return fresh
  const gone = known.slice(from, Math.min(to, head)).filter((line) => !isBlank(line))
  const rest = fresh.filter((at) => {
    const line = file[at] ?? ''
    const i = gone.findIndex((fact) => standsFor(fact, line))
    if (i >= 0) gone.splice(i, 1)
    return i < 0
  })
  return front === 'open' ? rest.filter((at) => !PROPERTY.test(file[at] ?? '')) : rest
}

const PROPERTY = /^(?:---\s*$|[\w-]+:(?:\s|$)|\s+- )/

function standsFor(fact: string, line: string): boolean {
  if (fact.startsWith('# ')) return line.startsWith('# ')
  const address = /\]\((.*)\)$/.exec(fact)?.[1]
  if (address !== undefined && line.includes(address)) return true
  // What was cut off in the middle of a line.
  return (
    line.trim() !== '' && (fact.startsWith(line.trimEnd()) || /^\[Link to the talk\]/.test(line))
  )
}

/** Where the note's own lines begin in the file as it is now. */
function headOf({ known, head, file, kept }: Walk): number {
  const front = frontLines(file) ?? 0
  const wanted = known.slice(0, head).filter((_, i) => kept[i])
  let at = front
  for (const line of wanted) {
    const found = file.findIndex((one, i) => i >= at && one.trimEnd() === line.trimEnd())
    if (found >= 0) at = found + 1
  }
  return at
}

function written(
  walk: Walk,
  segments: Segment[],
  removals: Removals,
  back: (at: number) => string,
): string[] {
  const { known, file, kept, added } = walk
  const out: string[] = []
  /** What only the file has, as the end of a fence: the note needs it where something follows. */
  let waiting: string[] = []
  const add = (at: number) => {
    const fresh = added[at] ?? []
    const lines = removals === 'taken' ? fresh : fresh.filter((n) => !isSpoilt(walk, n))
    const isFilled = lines.some((n) => !isBlank(file[n]))
    if (isFilled) out.push(...waiting.splice(0))
    else if (removals === 'refused') return
    out.push(...lines.map(back))
  }
  const lastKept = kept.lastIndexOf(true)
  const last = segments.at(-1)
  const isTail = last !== undefined && last.start === last.end && last.own.every(isBlank)
  for (const segment of isTail ? segments.slice(0, -1) : segments) {
    const { own, start, end } = segment
    const lines = Array.from({ length: end - start }, (_, i) => start + i)
    const isWhole =
      lines.every((i) => kept[i]) && lines.every((i) => i === start || !added[i]?.length)
    if (start < end) add(start)
    if (start === end || (own.length > 0 && isWhole)) out.push(...own)
    else if (own.length === 0) waiting = lines.filter((i) => kept[i]).map((i) => known[i] ?? '')
    else {
      const isRefused = removals === 'refused' || (removals !== 'taken' && end > lastKept)
      if (isRefused) out.push(...own)
      for (const i of lines) {
        if (i > start) add(i)
        if (!isRefused && kept[i]) out.push(known[i] ?? '')
      }
    }
  }
  add(known.length)
  return isTail ? [...out, ...last.own] : out
}

/** Whether the line is a known one that was cut off at the end of the file, or can't be read. */
function isSpoilt({ known, file, end }: Walk, at: number): boolean {
  const line = (file[at] ?? '').trimEnd()
  if (end === 'open' && at === file.length - 1) {
    const whole = line.replace(/\ufffd+$/, '')
    if (known.some((one) => one.startsWith(whole))) return true
  }
  if (!line.includes(UNREADABLE)) return false
  const parts = line.split(/\ufffd+/)
  return known.some((one) => hasInOrder(one, parts))
}

/** Whether the text is these parts, with letters between them. */
function hasInOrder(text: string, parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts
  if (!text.startsWith(first) || !text.trimEnd().endsWith(rest.at(-1) ?? '')) return false
  let at = first.length
  for (const part of rest) {
    const found = text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return true
}

/** A line of the file as the note would have it: moments are no links there, headings as high as were. */
function wayBack(
  { known, head, file }: Walk,
  segments: Segment[],
  recording: string | null,
): (at: number) => string {
  const made = new Set(known.slice(head).flatMap((line) => MOMENT_LINK.exec(line)?.[2] ?? []))
  const shift = shiftOf(known, segments)
  const code = shift > 0 ? linesInCode(file) : new Set<number>()
  return (at) => {
    const line = file[at] ?? ''
    const depth = code.has(at) ? 0 : depthOf(line)
    const raised = depth > shift ? line.replace('#'.repeat(depth), '#'.repeat(depth - shift)) : line
    return withoutLink(depth > 0 && shift > 0 ? raised : line, made, recording)
  }
}

function withoutLink(line: string, made: ReadonlySet<string>, recording: string | null): string {
  const address = MOMENT_LINK.exec(line)?.[2]
  if (address === undefined) return line
  const plain = line.replace(MOMENT_LINK, '$1')
  if (made.has(address)) return plain
  return recording !== null && edited(plain, momentLinks(plain, recording)) === line ? plain : line
}

/** By how much the headings of the note were moved down in the file. */
function shiftOf(known: readonly string[], segments: readonly Segment[]): number {
  for (const { own, start, end } of segments) {
    const [line = ''] = own
    const depth = end - start === 1 && own.length === 1 ? depthOf(line) : 0
    if (depth > 0) return Math.max(depthOf(known[start] ?? '') - depth, 0)
  }
  return 0
}

function linesInCode(lines: readonly string[]): Set<number> {
  const inCode = new Set<number>()
  let isOpen = false
  for (const [i, line] of lines.entries()) {
    if (isOpen) inCode.add(i)
    if (/^\s*(?:```|~~~)/.test(line)) isOpen = !isOpen
  }
  return inCode
}
