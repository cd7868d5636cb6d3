export { journaledText } from './journaled-text'
export type { SaveState } from './journaled-writer'
// What writes stands apart: a popup that opens replays the journals of others only after that.
export { createWriter, type NoteWriter } from './note-writer'
export { replayJournals } from './replay'
