import type * as Y from 'yjs'
import { type Credit, MINE, NOBODY } from '../note/credits'
import { HAS_WORDS } from '../note/lines'
import { isWriterId } from '../note/writer'

/** Who writes on this device, and what is known here of who wrote what in the text `text`. */
export interface Credited {
  text: string
  /** The own id; `null` where the user has given no name. */
  me: string | null
  known: readonly Credit[]
}

/** A line of a text within a document. */
export interface WrittenLine {
  line: string
  /** Of who changed the document, and the how manieth thing of theirs it is. */
  client: number
  clock: number
  /** `null` where nobody has said. */
  writer: string | null
}

/** The lines of the array, each with who wrote it. */
export function linesWritten(doc: Y.Doc, name: string): WrittenLine[] {
  const by = hasClaims(doc) ? doc.getMap<unknown>(BY) : null
  const lines: WrittenLine[] = []
  for (let item = firstIn(doc.getArray(name)); item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue
    for (const [i, line] of item.content.getContent().entries()) {
      if (typeof line !== 'string') continue
      const [client, clock] = [item.id.client, item.id.clock + i]
      lines.push({ line, client, clock, writer: by && claimed(by, client, clock) })
    }
  }
  return lines
}

/** Whether anybody has said so of anything; who is alone with their notes pays nothing for it. */
export function hasClaims(doc: Y.Doc): boolean {
  return doc.share.has(BY) && doc.getMap(BY).size > 0
}

/**
 * Says who wrote the lines that came since `before`, of which `author` says whose they are by their
 * client: the user, unless a line was only moved, or was there once and is brought back.
 */
export function claim(
  doc: Y.Doc,
  name: string,
  before: readonly WrittenLine[],
  author: number,
  { me, known }: Credited,
): void {
  const now = linesWritten(doc, name)
  const alive = new Set(now.map(placeOf))
  const moved = pool(before.filter((one) => !alive.has(placeOf(one))))
  const there = new Set(before.map(({ line }) => line))
  const gone = pool(
    known
      .filter(([line, writer]) => writer !== MINE && !there.has(line))
      .map(([line, writer]) => ({ line, writer: writer === NOBODY ? null : writer })),
  )
  const place = new Set(before.map(placeOf))
  let mine = 'no' as 'no' | 'yes'
  const others: [string, string][] = []
  for (const one of now) {
    if (one.client !== author || place.has(placeOf(one))) continue
    const writer = taken(one.line, moved, gone)
    if (writer === undefined || writer === me) mine = 'yes'
    else if (me !== null || writer !== null)
      others.push([`${author}.${one.clock}`, writer ?? NOBODY])
  }
  if (mine === 'yes' && me !== null) doc.getMap(BY).set(`${author}`, me)
  for (const [at, writer] of others) doc.getMap(BY).set(at, writer)
}

/**
 * What is to be remembered of who wrote these lines: those of others, the user's own where they read
 * the same, and some that were there before.
 */
export function creditsOf(
  lines: readonly WrittenLine[],
  { me, known }: Pick<Credited, 'me' | 'known'>,
): Credit[] {
  const isOther = ({ writer }: WrittenLine) => writer === null || writer !== me
  const foreign = new Set(lines.filter(isOther).map(({ line }) => line))
  const there = new Set(lines.map(({ line }) => line))
  const credits = lines
    .filter(({ line }) => foreign.has(line) && HAS_WORDS.test(line))
    .map((one): Credit => [one.line, isOther(one) ? (one.writer ?? NOBODY) : MINE])
  const gone = known.filter(([line, writer]) => writer !== MINE && !there.has(line))
  return [...credits, ...gone.slice(-MOST_GONE)]
}

/** The map within a document: who wrote what a client brought, or one thing of it (`client.clock`). */
export const BY = 'by'

/** Lines that are remembered although they are gone, as an undo brings them back. */
const MOST_GONE = 200

function claimed(by: Y.Map<unknown>, client: number, clock: number): string | null {
  const writer = by.get(`${client}.${clock}`) ?? by.get(`${client}`)
  return isWriterId(writer) ? writer : null
}

function firstIn(array: Y.Array<unknown>): Y.Item | null {
  return array._start
}

function placeOf({ client, clock }: WrittenLine): string {
  return `${client}.${clock}`
}

type Pool = Map<string, (string | null)[]>

function pool(lines: readonly { line: string; writer: string | null }[]): Pool {
  const pool: Pool = new Map()
  for (const { line, writer } of lines)
    if (HAS_WORDS.test(line)) pool.set(line, [...(pool.get(line) ?? []), writer])
  return pool
}

/** Of the first of the pools that has the line; `undefined` where there is no such line. */
function taken(line: string, ...pools: Pool[]): string | null | undefined {
  return pools
    .find((pool) => (pool.get(line) ?? []).length > 0)
    ?.get(line)
    ?.shift()
}
