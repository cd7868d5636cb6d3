import type { Note } from '../note/note'
import { applyEntries } from './apply'
import { announceLate } from './changes'
import { eachAlone } from './each-alone'
import { noteJournal, waitingSessions } from './journal'
import { forgetOldSessions } from './old-sessions'
import { PATIENCE, replayLeft } from './replay-left'
import { saveFactsLeftBehind } from './talks'
import { tellNotes } from './tell-notes'

/**
 * Brings into the database what surfaces that are gone had no time to write: the facts of talks,
 * then the journals, each change exactly once. Returns how many changes were left; open surfaces are
 * told of them. Rejects with a `StorageError`; the journals then stay for the next time. `patience`, in ms, is how long a page that
 * is just closing is waited for; Firefox takes some 50 to tear a popup down.
 */
export async function replayJournals(patience = PATIENCE): Promise<number> {
  const tell = (notes: Map<string, Note>) => tellNotes(notes, announceLate)
  const replayNotes = () => replayLeft(noteJournal, applyEntries, tell, patience)
  const [, count = 0] = await eachAlone([saveFactsLeftBehind, replayNotes], (bringIn) => bringIn())
  await forgetOldSessions(waitingSessions(), new Date().toISOString())
  return count
}
