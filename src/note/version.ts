import type { Note } from './note'

/** What a note was at one time: kept when it had been left for a while and is changed again. */
export interface NoteVersion {
  talkId: string
  /** Instant of the last change in it, ISO 8601 in UTC: with the talk, its key. */
  at: string
  note: Note
}
