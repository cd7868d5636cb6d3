import type { DBSchema, IDBPDatabase } from 'idb'
import type { Credits } from '../note/credits'
import type { MergedTalk } from '../note/merged'
import type { Note } from '../note/note'
import type { NoteVersion } from '../note/version'
import type { Writer } from '../note/writer'
import type { Recap } from '../recap/recap'
import type { SavedView } from '../search/view'
import type { Page } from '../talk/page'
import type { Talk } from '../talk/talk'
import type { Template } from '../template/template'

export const DATABASE = 'talkmark'

/** The stores as the newest migration leaves them. */
export interface Schema extends DBSchema {
  talks: { key: string; value: Talk; indexes: { start: string } }
  notes: { key: string; value: Note; indexes: { updatedAt: string; tags: string } }
  pages: { key: string; value: Page; indexes: { talkId: string } }
  sessions: { key: string; value: Session }
  versions: { key: [talkId: string, at: string]; value: NoteVersion }
  bin: { key: string; value: BinEntry; indexes: { removedAt: string } }
  merges: { key: string; value: MergedTalk; indexes: { into: string } }
  recaps: { key: string; value: Recap }
  templates: { key: string; value: Template }
  views: { key: string; value: SavedView }
  search: { key: string; value: SearchRecord }
  dirty: { key: string; value: { key: string } }
  documents: { key: string; value: DocumentRecord }
  outbox: { key: number; value: OutboxRecord }
  segments: { key: number; value: SegmentRecord }
  sync: { key: string; value: { key: string; value: unknown } }
  writers: { key: string; value: Writer }
  authors: { key: string; value: Credits }
}

export type StoreName =
  | 'talks'
  | 'notes'
  | 'pages'
  | 'sessions'
  | 'versions'
  | 'bin'
  | 'merges'
  | 'recaps'
  | 'templates'
  | 'views'
  | 'search'
  | 'dirty'
  | 'documents'
  | 'outbox'
  | 'segments'
  | 'sync'
  | 'writers'
  | 'authors'

export type Database = IDBPDatabase<Schema>

/** All that was removed of one talk: what brings it back. */
export interface BinEntry {
  /** The talk's. */
  id: string
  /** Instant, ISO 8601 in UTC. */
  removedAt: string
  talk: Talk | null
  note: Note | null
  pages: Page[]
  /** Of the talk, and of those that were merged into it. */
  versions: NoteVersion[]
  /** The talks that were merged into it. */
  merges: MergedTalk[]
}

/** What the search keeps ready; it can be made again from the talks and notes at any time. */
interface SearchRecord {
  key: string
  [field: string]: unknown
}

/** What is known of a record on all devices, for the exchange with them: a document of Yjs. */
interface DocumentRecord {
  /** The key under which the record travels (`travel.ts`). */
  key: string
  state: Uint8Array<ArrayBuffer>
  /** What of it came from this device. */
  own: Uint8Array<ArrayBuffer>
  /** What it says could not be taken. */
  refused?: 'yes'
}

/** Changes that wait to be sent, those of one transaction together. */
interface OutboxRecord {
  /** Given by the store, in the order in which they came. */
  id?: number
  /** `null`: what the device has to tell of the document, as it is when it is sent. */
  changes: { key: string; update: Uint8Array<ArrayBuffer> | null }[]
}

/** A file that is ready to be sent, or was sent and not read back yet. */
interface SegmentRecord {
  number: number
  bytes: Uint8Array<ArrayBuffer>
  sent: 'no' | 'yes'
}

/** How far the journal of one surface's session has reached the notes, or the recaps. */
interface Session {
  session: string
  /** Sequence number of the last change that is in there. */
  seq: number
  /** Instant of that, ISO 8601 in UTC. */
  at: string
}
