import type { Talk } from '../talk/talk'
import type { Note } from './note'

/** A talk with the user's note on it: what every surface shows and every export takes. */
export interface SavedTalk {
  talk: Talk
  note: Note
}
