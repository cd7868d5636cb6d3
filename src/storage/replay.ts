import { applyEntries } from './apply'
import { announce } from './changes'
import { dropEntry, type Journal, readJournals } from './journal'
import { forgetOldSessions } from './old-sessions'
import { ifDead } from './session-lock'
import { saveFactsLeftBehind } from './talks'

/**
 * Brings into the database what surfaces that are gone had no time to write: the facts of talks,
 * then the journals, each change exactly once. Returns how many changes were new. Rejects with a
 * `StorageError`; the journals then stay for the next time. `patience`, in ms, is how long a page that
 * is just closing is waited for; Firefox takes some 50 to tear a popup down.
 */
export async function replayJournals(patience = 250): Promise<number> {
  await saveFactsLeftBehind()
  let count = 0
  for (const journal of readJournals()) {
    count += (await ifDead(journal.session, patience, () => replay(journal))) ?? 0
  }
  const waiting = new Set(readJournals().map((journal) => journal.session))
  await forgetOldSessions(waiting, new Date().toISOString())
  return count
}

async function replay({ session, entries }: Journal): Promise<number> {
  const changes = entries.map(({ entry }) => entry)
  const { notes, count } = await applyEntries(session, changes, 'relaxed')
  for (const { slot } of entries) dropEntry(session, slot)
  if (count > 0) for (const id of notes.keys()) announce({ type: 'note', id })
  return count
}
