import { type IDBPDatabase, openDB } from 'idb'
import { StorageError, storageError } from './errors'
import { migrate, newestVersion, type Upgrade } from './migrations'
import { DATABASE, type Database, type Schema } from './schema'

/** How long an opening may take before the surface is told that it is blocked, in ms. */
const PATIENCE = 4000

/**
 * The one connection of this page, opened when it is first asked for and again after it was lost.
 *
 * Rejects with a `StorageError`: `outdated` where a newer version of the extension has already
 * changed the database; `blocked` where nothing answers for some seconds. That opening goes on, and
 * a later call gets its connection.
 */
export function openDatabase(): Promise<Database> {
  if (!current) {
    const connection: Connection = { opening: connect(() => forget(connection)), open: null }
    current = connection
    connection.opening.then(
      (database) => {
        connection.open = database
      },
      () => forget(connection),
    )
  }
  return current.open ? current.opening : answeredInTime(current.opening)
}

/** Closes the connection of this page, after the transactions it has begun. */
export async function closeDatabase(): Promise<void> {
  const connection = current
  current = null
  const database = await connection?.opening.catch(() => null)
  database?.close()
}

/**
 * Runs `work`, which does one transaction and may be repeated: once more, on a fresh connection,
 * where the browser closed the first under it. Rejects with a `StorageError`.
 */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  try {
    return await attempt(work)
  } catch (error) {
    if (!(error instanceof StorageError) || error.code !== 'closed') throw storageError(error)
    return attempt(work)
  }
}

interface Connection {
  opening: Promise<Database>
  open: Database | null
}

let current: Connection | null = null

function forget(connection: Connection): void {
  if (current === connection) current = null
}

async function attempt<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase()
  try {
    return await work(database)
  } catch (cause) {
    const error = storageError(cause)
    if (error.code === 'closed' && current?.open === database) {
      current = null
      database.close()
    }
    throw error
  }
}

async function connect(lost: () => void): Promise<Database> {
  try {
    if (!globalThis.indexedDB) throw new StorageError('unavailable')
    return await openDB<Schema>(DATABASE, newestVersion(), {
      upgrade(database, from, _to, transaction) {
        // A migration sees the stores of its own time, not those of the newest schema.
        migrate(database as unknown as IDBPDatabase, from, transaction as unknown as Upgrade)
      },
      // Another page wants to upgrade or delete the database and waits for us: what has begun here
      // is still finished, and the next use opens it anew.
      blocking(_current, _wanted, event) {
        lost()
        ;(event.target as IDBDatabase).close()
      },
      terminated: lost,
    })
  } catch (cause) {
    throw storageError(cause)
  }
}

function answeredInTime(opening: Promise<Database>): Promise<Database> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new StorageError('blocked')), PATIENCE)
    opening.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
