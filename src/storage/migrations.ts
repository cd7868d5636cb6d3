import type { IDBPDatabase, IDBPTransaction } from 'idb'

/** The newest version of the database. */
export function newestVersion(): number {
  return MIGRATIONS.length
}

/**
 * Brings a database of version `from` (0: new) to the newest, inside the transaction of its
 * opening. A failure undoes all of it and the old version stays.
 */
export function migrate(database: IDBPDatabase, from: number, transaction: Upgrade): void {
  for (const step of MIGRATIONS.slice(from)) step(database, transaction)
}

/** The transaction of an opening that changes the version. */
export type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>

type Migration = (database: IDBPDatabase, transaction: Upgrade) => void

/**
 * Entry n leads from version n to version n + 1. One that was released is never edited: a change of
 * the schema is one more entry, with a dump of the version before it in `tests/storage/dumps/`.
 */
const MIGRATIONS: readonly Migration[] = [
  createStores,
  addLibraryStores,
  addSyncStores,
  addGroupStores,
]

function createStores(database: IDBPDatabase): void {
  const talks = database.createObjectStore('talks', { keyPath: 'id' })
  talks.createIndex('start', 'start')
  const notes = database.createObjectStore('notes', { keyPath: 'talkId' })
  notes.createIndex('updatedAt', 'updatedAt')
  notes.createIndex('tags', 'tags', { multiEntry: true })
  const pages = database.createObjectStore('pages', { keyPath: 'url' })
  pages.createIndex('talkId', 'talkId')
  database.createObjectStore('sessions', { keyPath: 'session' })
}

/** History, bin and merging of notes; recaps, templates, views; and what the search keeps ready. */
function addLibraryStores(database: IDBPDatabase): void {
  database.createObjectStore('versions', { keyPath: ['talkId', 'at'] })
  const bin = database.createObjectStore('bin', { keyPath: 'id' })
  bin.createIndex('removedAt', 'removedAt')
  const merges = database.createObjectStore('merges', { keyPath: 'id' })
  merges.createIndex('into', 'into')
  for (const name of ['recaps', 'templates', 'views']) {
    database.createObjectStore(name, { keyPath: 'id' })
  }
  database.createObjectStore('search', { keyPath: 'key' })
}

/** What the exchange with other devices keeps: marks of what was changed, documents, what is to be sent. */
function addSyncStores(database: IDBPDatabase): void {
  for (const name of ['dirty', 'documents', 'sync'])
    database.createObjectStore(name, { keyPath: 'key' })
  database.createObjectStore('outbox', { keyPath: 'id', autoIncrement: true })
  database.createObjectStore('segments', { keyPath: 'number' })
}

/** Who writes in a shared vault, and which lines of the notes are whose. */
function addGroupStores(database: IDBPDatabase): void {
  database.createObjectStore('writers', { keyPath: 'id' })
  database.createObjectStore('authors', { keyPath: 'talkId' })
}
