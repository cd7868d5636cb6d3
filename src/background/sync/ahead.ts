import type { IDBPObjectStore } from 'idb'
import type { Schema, StoreName } from '../../storage/schema'

/** Stores whose records are known by a text. */
type Named = { [Name in StoreName]: Schema[Name]['key'] extends string ? Name : never }[StoreName]

type Of<Name extends Named> = IDBPObjectStore<Schema, StoreName[], Name, 'readwrite'>

/**
 * Reads records of one store, within one transaction. Each request of IndexedDB takes some 50 µs,
 * however small its record: those that are expected are read together, so far as they lie together.
 */
export interface Ahead<Name extends Named> {
  /** Reads these; to be waited for before one of them is asked for. */
  expect(keys: readonly string[]): Promise<void>
  get(key: string): Promise<Schema[Name]['value'] | undefined>
  /** What is stored from here on. */
  set(key: string, value: Schema[Name]['value'] | undefined): void
  /** Somebody has written it: it is read again when it is asked for. */
  forget(key: string): void
}

export function readAhead<Name extends Named>(store: Of<Name>): Ahead<Name> {
  const known = new Map<string, Schema[Name]['value'] | undefined>()
  return {
    async expect(keys) {
      const asked = keys.filter((key) => !known.has(key))
      if (asked.length <= FEW) return
      const range = rangeOf(asked)
      const most = asked.length * 2
      const [values, names] = await Promise.all([
        store.getAll(range, most),
        store.getAllKeys(range, most),
      ])
      const found = new Map(names.map((name, i) => [name as string, values[i]]))
      const end = names.length < most ? null : (names.at(-1) as string)
      for (const key of asked) if (end === null || key <= end) known.set(key, found.get(key))
    },
    async get(key) {
      return known.has(key) ? known.get(key) : store.get(key)
    },
    set: (key, value) => void known.set(key, value),
    forget: (key) => void known.delete(key),
  }
}

/** Deletes these, at once where they lie together. Nothing is marked. */
export async function dropAll<Name extends Named>(
  store: Of<Name>,
  keys: ReadonlySet<string>,
): Promise<void> {
  if (keys.size <= FEW) {
    for (const key of keys) void store.delete(key)
    return
  }
  const range = rangeOf([...keys])
  const there = await store.getAllKeys(range, keys.size + 1)
  if (there.every((key) => keys.has(key as string))) {
    if (there.length > 0) void store.delete(range)
  } else for (const key of keys) void store.delete(key)
}

/** So many are as quick one by one. */
const FEW = 3

/** IndexedDB has texts in the order of their code units, as this language has. */
function rangeOf(keys: readonly string[]): IDBKeyRange {
  let [first = '', last = ''] = keys
  last = first
  for (const key of keys) {
    if (key < first) first = key
    if (key > last) last = key
  }
  return IDBKeyRange.bound(first, last)
}
