import { type IDBPDatabase, openDB } from 'idb'
import type { Note } from '../note/note'
import type { SavedTalk } from '../note/saved'
import type { Talk } from '../talk/talk'
import { rawJournal } from './journal'
import { together } from './read-talks'
import { DATABASE, type StoreName } from './schema'

/** What could still be read. */
export interface Rescue {
  /** Everything, raw, as JSON. */
  text: string
  /** The records that are whole, to be exported or backed up. */
  saved: SavedTalk[]
  /** What could not be read, a sentence for each; empty where all could. */
  problems: string[]
}

/**
 * Reads whatever can still be read, store by store and, where a store fails, record by record,
 * whatever the version of the database; and the journals. Never rejects.
 */
export async function rescueExport(): Promise<Rescue> {
  const problems: string[] = []
  const stores: Record<string, unknown[]> = {}
  const database = await openAsItIs(problems)
  for (const name of database?.objectStoreNames ?? []) {
    if (name === REMADE) continue
    stores[name] = database ? await readStore(database, name, problems) : []
  }
  database?.close()
  const saved = together((stores.talks ?? []).filter(isTalk), (stores.notes ?? []).filter(isNote))
  const rescued = { format: 'talkmark-rescue', stores, journal: rawJournal(), problems }
  return { text: `${JSON.stringify(rescued, null, 1)}\n`, saved, problems }
}

/** What the search keeps ready is made of the rest. */
const REMADE: StoreName = 'search'

/** How long the opening may take, in ms: after that the journals alone are rescued. */
const PATIENCE = 8000

/** Opens without a version, so that nothing is upgraded, and makes no database where none is. */
async function openAsItIs(problems: string[]): Promise<IDBPDatabase | null> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('it does not answer')), PATIENCE)
  })
  try {
    // Inside, since a browser that gives no database may throw at once.
    const opening = openDB(DATABASE, undefined, {
      upgrade(_database, _from, _to, transaction) {
        transaction.done.catch(() => {})
        transaction.abort()
      },
    })
    return await Promise.race([opening, late])
  } catch (cause) {
    problems.push(`The database could not be opened: ${sentence(cause)}`)
    return null
  }
}

async function readStore(
  database: IDBPDatabase,
  name: string,
  problems: string[],
): Promise<unknown[]> {
  try {
    return await database.getAll(name)
  } catch {
    return readEach(database, name, problems)
  }
}

async function readEach(
  database: IDBPDatabase,
  name: string,
  problems: string[],
): Promise<unknown[]> {
  const records: unknown[] = []
  try {
    for (const key of await database.getAllKeys(name)) {
      try {
        records.push(await database.get(name, key))
      } catch (cause) {
        problems.push(`${name}, ${String(key)} could not be read: ${sentence(cause)}`)
      }
    }
  } catch (cause) {
    problems.push(`${name} could not be read: ${sentence(cause)}`)
  }
  return records
}

function isTalk(value: unknown): value is Talk {
  const talk = value as Partial<Talk> | null
  return (
    typeof talk?.id === 'string' && typeof talk.title === 'string' && Array.isArray(talk.speakers)
  )
}

function isNote(value: unknown): value is Note {
  const note = value as Partial<Note> | null
  return (
    typeof note?.talkId === 'string' && typeof note.body === 'string' && Array.isArray(note.tags)
  )
}

function sentence(cause: unknown): string {
  return cause instanceof Error || cause instanceof DOMException ? cause.message : String(cause)
}
