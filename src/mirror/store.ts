import type { NoteChange } from '../note/change'
import type { Note } from '../note/note'
import type { SavedTalk } from '../note/saved'
import type { Known } from './edit'

/** What is known of a file of ours, without its text. */
export interface FileState {
  path: string
  /** The place's, when its text was last seen; `null` where it has to be read. */
  tag: string | null
  /** Of what it was made from; empty where it has to be written. */
  stamp: string
}

/** What the file may hold. */
export interface Memory {
  /** One text; while one is written, also that which it takes the place of. */
  sides: Known[]
  /** Whether the last of them was seen there whole, or only sent. */
  proof: 'seen' | 'sent'
  /** Prints of the texts that it had before: these may come back from somewhere that is behind. */
  earlier: string[]
  /** A text that was not taken yet, and since when it is there, in ms. */
  doubt: { print: string; since: number } | null
}

/**
 * What the mirror keeps on this device, and the user's notes. Files have the ids of their talks; what
 * begins with `#` is of the mirror's own.
 */
export interface MirrorStore {
  library(): Promise<SavedTalk[]>
  saved(id: string): Promise<SavedTalk | null>
  files(): Promise<Map<string, FileState>>
  memory(id: string): Promise<Memory | null>
  /** Without `memory`, what is known of the text stays. */
  keep(id: string, file: FileState, memory?: Memory): Promise<void>
  /**
   * Makes these changes to the note as it is by now, and remembers the rest, all or nothing of it.
   * Resolves to whether the note is another one now; `gone` where there is no such talk, and then
   * nothing is remembered.
   */
  change(
    id: string,
    changes: (note: Note) => NoteChange[],
    file: FileState,
    memory: Memory,
  ): Promise<'changed' | 'same' | 'gone'>
  forget(id: string): Promise<void>
  /** All files; the notes stay as they are. */
  forgetAll(): Promise<void>
}
