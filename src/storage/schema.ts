import type { DBSchema, IDBPDatabase } from 'idb'
import type { Note } from '../note/note'
import type { Talk } from '../talk/talk'

export const DATABASE = 'talkmark'

/** The stores as the newest migration leaves them. */
export interface Schema extends DBSchema {
  talks: { key: string; value: Talk; indexes: { start: string } }
  notes: { key: string; value: Note; indexes: { updatedAt: string; tags: string } }
  pages: { key: string; value: Page; indexes: { talkId: string } }
  sessions: { key: string; value: Session }
}

export type StoreName = 'talks' | 'notes' | 'pages' | 'sessions'

export type Database = IDBPDatabase<Schema>

/** Which talk a page belongs to. */
export interface Page {
  /** Normal form of the address: `pageKey`. */
  url: string
  talkId: string
}

/** How far the journal of one surface's session has reached the notes. */
interface Session {
  session: string
  /** Sequence number of the last change that is in the notes. */
  seq: number
  /** Instant of that, ISO 8601 in UTC. */
  at: string
}
