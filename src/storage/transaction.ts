import { type IDBPObjectStore, type IDBPTransaction, unwrap } from 'idb'
import { withDatabase } from './database'
import type { Schema, StoreName } from './schema'
import { travelKey, travels } from './travel'

/** A transaction over all stores. */
export type Reading = IDBPTransaction<Schema, StoreName[], 'readonly'>
export type Writing = IDBPTransaction<Schema, StoreName[], 'readwrite'>

/**
 * How sure a commit must be before it counts. `relaxed`: the system has it, so it survives the end
 * of the browser. `strict`: the disk has it, so it survives the loss of power.
 */
export type Durability = 'relaxed' | 'strict'

/** One transaction that reads. Rejects with a `StorageError`. */
export function reading<T>(
  stores: readonly StoreName[],
  work: (transaction: Reading) => Promise<T>,
): Promise<T> {
  return withDatabase((database) => {
    const transaction = database.transaction([...stores], 'readonly')
    // What fails here fails in `work` too; it must not be reported a second time.
    transaction.done.catch(() => {})
    return work(transaction)
  })
}

/**
 * One transaction that writes. `work` may wait for nothing but its requests; the result is handed
 * out when the commit is complete. Either all of it is stored or nothing. Rejects with a
 * `StorageError`.
 */
export function writing<T>(
  stores: readonly StoreName[],
  durability: Durability,
  work: (transaction: Writing) => Promise<T>,
): Promise<T> {
  return withDatabase(async (database) => {
    const transaction = database.transaction(withMarks(stores), 'readwrite', { durability })
    const done = transaction.done
    // Awaited below; where a request fails first, this must not be reported a second time.
    done.catch(() => {})
    try {
      const result = await work(transaction)
      // Explicit, so that the commit is on its way before a popup that closes now is gone.
      transaction.commit()
      await done
      return result
    } catch (cause) {
      undo(transaction)
      // The transaction knows more than the request: a full disk ends every request in an AbortError.
      throw transaction.error ?? cause
    }
  })
}

/**
 * Puts without a promise for each: a failure of one ends its whole transaction. What travels to other
 * devices is marked in the same transaction, so that no change can go unnoticed.
 */
export function put<Name extends StoreName>(
  store: IDBPObjectStore<Schema, StoreName[], Name, 'readwrite'>,
  value: Schema[Name]['value'],
): void {
  putUnmarked(store, value)
  markFor(store, idIn(unwrap(store), value))
}

/** Deletes without a promise for each, and marks what travels. */
export function drop<Name extends StoreName>(
  store: IDBPObjectStore<Schema, StoreName[], Name, 'readwrite'>,
  key: Schema[Name]['key'] | IDBKeyRange,
): void {
  dropUnmarked(store, key)
  markFor(store, key as IDBValidKey)
}

/** As `put`, for what came from another device. */
export function putUnmarked<Name extends StoreName>(
  store: IDBPObjectStore<Schema, StoreName[], Name, 'readwrite'>,
  value: Schema[Name]['value'],
): void {
  unwrap(store).put(value)
}

/** As `drop`, for what another device has removed. */
export function dropUnmarked<Name extends StoreName>(
  store: IDBPObjectStore<Schema, StoreName[], Name, 'readwrite'>,
  key: Schema[Name]['key'] | IDBKeyRange,
): void {
  unwrap(store).delete(key)
}

function withMarks(stores: readonly StoreName[]): StoreName[] {
  return stores.some(travels) ? [...new Set([...stores, 'dirty' as const])] : [...stores]
}

function markFor<Name extends StoreName>(
  store: IDBPObjectStore<Schema, StoreName[], Name, 'readwrite'>,
  id: IDBValidKey,
): void {
  const raw = unwrap(store)
  const key = travelKey(raw.name as StoreName, id)
  if (key !== null) raw.transaction.objectStore('dirty').put({ key })
}

function idIn({ keyPath }: IDBObjectStore, value: object): IDBValidKey {
  return typeof keyPath === 'string' ? ((value as Record<string, IDBValidKey>)[keyPath] ?? '') : ''
}

function undo(transaction: Writing): void {
  try {
    transaction.abort()
  } catch {
    // It has ended by itself, which is what this is for.
  }
}
