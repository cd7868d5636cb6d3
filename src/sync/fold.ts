import { digest } from 'lib0/hash/sha256'
import { linesOf } from '../note/lines'
import { keepBoth } from '../note/merge'
import type { Credited } from './claims'
import { remember } from './credits'
import { begun, changeTo, joinedParts, merged, partsIn, type Update } from './document'
import { inKey, KINDS, type Kind } from './kinds'
import { type Json, type Parts, takeApart } from './parts'
import type { StoredDocument, SyncTransaction } from './store'

/**
 * Takes what the user did to a record into its document, and queues it to be sent. Every change of a
 * record is folded in before one from another device is joined to it.
 */
export async function foldIn(tx: SyncTransaction, key: string): Promise<void> {
  const kind = kindOf(key)
  tx.setClean(key)
  if (kind === null) return
  const [record, stored, credited] = await Promise.all([
    tx.record(key),
    tx.document(key),
    creditedFor(tx, key, kind),
  ])
  const parts = record && takeApart(record, kind.shape)
  if (stored === null) {
    if (parts !== null) begin(tx, key, parts, credited)
    return
  }
  if (stored.refused === 'yes' && parts !== null) {
    await adopt(tx, key, partsIn(stored.state), stored)
    return
  }
  const change = changeTo(stored.state, parts, kind.kept, credited)
  if (change !== null) tell(tx, key, change, stored, credited)
}

/**
 * The same where another device's document of the record comes before there is one here: both began
 * it. What either has is in it, once what both have. `stored` is the document with theirs in it; returns
 * whether anything was added to it.
 */
export async function adopt(
  tx: SyncTransaction,
  key: string,
  theirs: Parts | null,
  stored: StoredDocument,
): Promise<'nothing' | 'something'> {
  const kind = kindOf(key)
  if (kind === null) return 'nothing'
  const [record, credited] = await Promise.all([tx.record(key), creditedFor(tx, key, kind)])
  if (record === null) return 'nothing'
  const ours = takeApart(record, kind.shape)
  const wanted = theirs === null ? ours : both(theirs, ours)
  const change = changeTo(stored.state, wanted, kind.kept, credited)
  if (change === null) return 'nothing'
  tell(tx, key, change, stored, credited)
  return 'something'
}

function begin(tx: SyncTransaction, key: string, parts: Parts, credited: Credited | null): void {
  tell(tx, key, begun(parts, seedOf(key, parts), credited), null, credited)
}

/** What goes into a change of the record beside its content: who wrote its lines. */
async function creditedFor(
  tx: SyncTransaction,
  key: string,
  { credited }: Kind,
): Promise<Credited | null> {
  if (credited === null) return null
  const [me, known] = await Promise.all([tx.writer(), tx.credits(key)])
  return { text: credited, me, known }
}

function tell(
  tx: SyncTransaction,
  key: string,
  update: Update,
  stored: StoredDocument | null,
  credited: Credited | null,
): void {
  const { state, lines } = stored
    ? joinedParts(stored.state, [update], credited?.text ?? null)
    : { state: update, lines: null }
  tx.setDocument(key, {
    ...stored,
    state,
    own: stored && stored.own.length > 0 ? merged([stored.own, update]) : update,
  })
  if (lines && credited) remember(tx, key, lines, credited)
  if (stored === null) tx.queueOwn(key, update.length)
  else tx.queue({ key, update })
}

export function kindOf(key: string): Kind | null {
  const known = inKey(key)
  return known && KINDS[known.kind]
}

/** Theirs, and what ours has beyond it. */
function both(theirs: Parts, ours: Parts): Parts {
  const values = new Map(theirs.values)
  for (const [path, value] of ours.values)
    if ((values.get(path) ?? null) === null) values.set(path, value)
  const texts = new Map(theirs.texts)
  for (const [path, lines] of ours.texts)
    texts.set(path, linesOf(keepBoth((texts.get(path) ?? []).join('\n'), lines.join('\n'))))
  const lists = new Map(theirs.lists)
  for (const [path, items] of ours.lists)
    lists.set(path, [...new Set([...(lists.get(path) ?? []), ...items])])
  return { values, texts, lists }
}

/**
 * Stands for the content as who wrote it (`begun`): 48 bits of its SHA-256, above the 32 bits that
 * Yjs draws by chance for those who change it.
 */
function seedOf(key: string, { values, texts, lists }: Parts): number {
  const all = [[...values].map(([path, value]) => [path, ordered(value)]), [...texts], [...lists]]
  const sorted = all.map((some) => some.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)))
  const bytes = digest(new TextEncoder().encode(JSON.stringify([key, sorted])))
  let seed = 0
  for (const byte of bytes.subarray(0, 6)) seed = seed * 256 + byte
  return seed + 2 ** 33
}

/** The same value in the same words, whatever the order of its names. */
function ordered(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(ordered)
  const names = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return names.map(([name, one]) => [name, ordered(one)])
}
