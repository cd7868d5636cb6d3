import * as Y from 'yjs'
import { commonLines, HAS_WORDS } from '../note/lines'
import { BY, type Credited, claim, hasClaims, linesWritten, type WrittenLine } from './claims'
import { type Json, type Parts, setSome } from './parts'

/** A document of Yjs, encoded; and a change of one, which is the same. */
export type Update = Uint8Array<ArrayBuffer>

/**
 * The first state of a record that no other device is known to have. Devices that begin the same
 * record with the same content on their own, as from one backup, make the same bytes, and so have
 * nothing twice when they meet: `seed` is made of the content, and stands for who wrote it. No other
 * content may ever have that seed: whose the lines are is said by another, fresh client.
 */
export function begun(parts: Parts, seed: number, credited: Credited | null = null): Update {
  const doc = empty()
  doc.clientID = seed
  doc.transact(() => {
    write(doc, sorted(parts))
    present(doc).push([String(seed)])
  })
  if (isShared(doc, credited)) {
    doc.clientID = newClient()
    doc.transact(() => claim(doc, TEXT + credited.text, [], seed, credited))
  }
  return encoded(doc)
}

/**
 * The change that makes the document say what the record says now, or `null` where it does so
 * already; `null` for the record: it was removed, but for the values and lists that are named `kept`. Texts
 * are changed by whole lines; `credited` says of which it is told who wrote them.
 */
export function changeTo(
  state: Update,
  parts: Parts | null,
  kept: readonly string[] = [],
  credited: Credited | null = null,
): Update | null {
  const doc = decoded(state)
  doc.clientID = newClient()
  const before = Y.encodeStateVector(doc)
  let changed = 'no' as 'no' | 'yes'
  doc.on('update', () => {
    changed = 'yes'
  })
  doc.transact(() => {
    if (parts === null) return clear(doc, kept)
    const lines = isShared(doc, credited) ? linesWritten(doc, TEXT + credited.text) : null
    write(doc, parts)
    if (credited && lines) claim(doc, TEXT + credited.text, lines, doc.clientID, credited)
    if (present(doc).length === 0) present(doc).push([`${doc.clientID}`])
  })
  const stamp = parts?.values.get(STAMP)
  if (changed === 'yes' && stamp !== undefined) values(doc).set(STAMP, stamp)
  return changed === 'yes' ? (Y.encodeStateAsUpdate(doc, before) as Update) : null
}

/** The document after these changes, in whatever order they come and however often. */
export function joined(state: Update | null, changes: readonly Update[]): Update {
  return joinedParts(state, changes).state
}

/**
 * The same, and what it says then: a document that is made already is read at no cost. `lines` are
 * those of the text `text`, where anything is said of who wrote them.
 */
export function joinedParts(
  state: Update | null,
  changes: readonly Update[],
  text: string | null = null,
): { state: Update; parts: Parts | null; lines: WrittenLine[] | null } {
  const doc = state === null ? empty() : decoded(state)
  for (const change of changes) Y.applyUpdate(doc, change)
  const lines = text !== null && hasClaims(doc) ? linesWritten(doc, TEXT + text) : null
  const [only] = changes
  // Of a newcomer's thousands each is one change, and is what it would be written as.
  const isOnly = state === null && only !== undefined && changes.length === 1
  return { state: isOnly ? only : encoded(doc), parts: partsOf(doc), lines }
}

/** Several changes as one. */
export function merged(changes: readonly Update[]): Update {
  return changes.length === 1 && changes[0] ? changes[0] : (Y.mergeUpdates([...changes]) as Update)
}

/** What the document says; `null` where the record was removed and nothing was written since. */
export function partsIn(state: Update): Parts | null {
  return partsOf(decoded(state))
}

function partsOf(doc: Y.Doc): Parts | null {
  const parts: Parts = { values: new Map(), texts: new Map(), lists: new Map() }
  // Another client may put there what this one never does.
  for (const [path, value] of values(doc).entries())
    if (!(value instanceof Y.AbstractType)) parts.values.set(path, value)
  for (const name of doc.share.keys()) {
    const path = name.slice(1)
    if (name.startsWith(TEXT)) setSome(parts.texts, path, items(doc, name))
    if (name.startsWith(LIST)) setSome(parts.lists, path, [...new Set(items(doc, name))])
  }
  return present(doc).length > 0 || parts.texts.size > 0 ? parts : null
}

/** Whether the change takes something away, as a removal does. */
export function takesAway(change: Update): boolean {
  return Y.decodeUpdate(change).ds.clients.size > 0
}

/** Names of the types within a document: these before a path, and two by themselves. */
const TEXT = 't'
const LIST = 'l'
const VALUES = 'values'
const PRESENT = 'present'

/** Says when something was changed, and is no change by itself. */
const STAMP = 'updatedAt'

/** Whether there is anything to say of who wrote the lines: who is alone pays nothing for it. */
function isShared(doc: Y.Doc, credited: Credited | null): credited is Credited {
  return credited !== null && (credited.me !== null || credited.known.length > 0 || hasClaims(doc))
}

/** A new one each time: a profile that was restored must not write under a name it has used. */
function newClient(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
}

/** It needs no name: one of its own is drawn digit by digit, which takes longer than all the rest. */
function empty(): Y.Doc {
  return new Y.Doc({ guid: '' })
}

function decoded(state: Update): Y.Doc {
  const doc = empty()
  Y.applyUpdate(doc, state)
  return doc
}

function encoded(doc: Y.Doc): Update {
  return Y.encodeStateAsUpdate(doc) as Update
}

function values(doc: Y.Doc): Y.Map<Json> {
  return doc.getMap(VALUES)
}

/** Marks of those who say that the record is there; a removal takes those away that it knows. */
function present(doc: Y.Doc): Y.Array<string> {
  return doc.getArray(PRESENT)
}

function items(doc: Y.Doc, name: string): string[] {
  return doc
    .getArray(name)
    .toArray()
    .filter((item): item is string => typeof item === 'string')
}

function write(doc: Y.Doc, parts: Parts): void {
  const map = values(doc)
  for (const [path, value] of parts.values)
    if (!map.has(path) || (path !== STAMP && !isSame(map.get(path), value))) map.set(path, value)
  for (const path of [...map.keys()]) if (!parts.values.has(path)) map.delete(path)

  for (const path of named(doc, TEXT, parts.texts))
    writeLines(doc.getArray(TEXT + path), parts.texts.get(path) ?? [])
  for (const path of named(doc, LIST, parts.lists))
    writeItems(doc.getArray(LIST + path), parts.lists.get(path) ?? [])
}

/** Paths that the document or the record has. */
function named(doc: Y.Doc, kind: string, wanted: ReadonlyMap<string, unknown>): Set<string> {
  const known = [...doc.share.keys()].filter((name) => name.startsWith(kind))
  return new Set([...known.map((name) => name.slice(kind.length)), ...wanted.keys()])
}

/** What stays is not touched: only so do the changes of others find their place. */
function writeLines(array: Y.Array<string>, wanted: readonly string[]): void {
  const before = array.toArray()
  let [at, from] = [0, 0]
  let place = 0
  const change = (toBefore: number, toWanted: number) => {
    if (toBefore > at) array.delete(place, toBefore - at)
    const added = wanted.slice(from, toWanted)
    if (added.length > 0) array.insert(place, added)
    place += added.length
  }
  for (const [i, j] of staying(before, wanted)) {
    change(i, j)
    place += 1
    ;[at, from] = [i + 1, j + 1]
  }
  change(before.length, wanted.length)
}

/**
 * Where both have the same line, which stays as it is. Of a line that is there more than once, as after
 * two devices moved it, the first copy stays or one is written anew: of two devices that each took away
 * another copy nothing would be left.
 */
function staying(before: readonly string[], wanted: readonly string[]): [number, number][] {
  const pairs = commonLines(before, wanted)
  if (pairs.length === before.length) return pairs
  const [kept, places] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))]
  const written = new Set(wanted.filter((_, j) => !places.has(j)))
  const seen = new Set<string>()
  const anew = new Set<string>()
  for (const [i, line] of before.entries()) {
    const isFirst = !seen.has(line)
    seen.add(line)
    if (isFirst && !kept.has(i) && !written.has(line) && HAS_WORDS.test(line)) anew.add(line)
  }
  if (anew.size === 0) return pairs
  // One of its copies is enough.
  return pairs.filter(([i]) => !anew.delete(before[i] ?? ''))
}

/**
 * An item that two devices added is there twice, and is shown once: the copies stay, since of two
 * devices that each took away another copy nothing would be left. What goes, goes with all of them.
 */
function writeItems(array: Y.Array<string>, wanted: readonly string[]): void {
  const keep = new Set(wanted)
  for (let i = array.length - 1; i >= 0; i--) if (!keep.has(array.get(i))) array.delete(i, 1)
  const before = array.toArray()
  const once = [...new Set(before)]
  if (isSame(once, [...wanted])) return
  // Items that changed their places are put there anew.
  const stay = new Set(commonLines(once, wanted).map(([i]) => once[i] ?? ''))
  for (let i = array.length - 1; i >= 0; i--) if (!stay.has(array.get(i))) array.delete(i, 1)
  let place = 0
  for (const item of wanted) {
    if (!stay.has(item)) array.insert(place, [item])
    place = array.toArray().indexOf(item, 0) + 1
  }
}

function clear(doc: Y.Doc, kept: readonly string[]): void {
  for (const path of [...values(doc).keys()]) if (!kept.includes(path)) values(doc).delete(path)
  for (const name of [...doc.share.keys()]) {
    // Lines that another device brings meanwhile are still somebody's.
    if (name === VALUES || name === BY) continue
    if (name.startsWith(LIST) && kept.includes(name.slice(1))) continue
    const array = doc.getArray(name)
    if (array.length > 0) array.delete(0, array.length)
  }
}

/** The same parts in an order that does not depend on how they were made. */
function sorted({ values: v, texts, lists }: Parts): Parts {
  const inOrder = <T>(map: Map<string, T>) =>
    new Map([...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
  return { values: inOrder(v), texts: inOrder(texts), lists: inOrder(lists) }
}

/** Whether two values are the same, whatever the order of their names. */
function isSame(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((one, i) => isSame(one, b[i]))
    )
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => isSame(a[name], b[name]))
}
