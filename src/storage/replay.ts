import { applyEntries } from './apply'
import { announce } from './changes'
import { dropEntry, type Journal, readJournals } from './journal'
import { ifDead } from './session-lock'
import { saveFactsLeftBehind } from './talks'
import { reading, writing } from './transaction'

/**
 * Brings into the database what surfaces that are gone had no time to write: the facts of talks,
 * then the journals, each change exactly once. Returns how many changes were new. Rejects with a
 * `StorageError`; the journals then stay for the next time.
 */
export async function replayJournals(): Promise<number> {
  await saveFactsLeftBehind()
  let count = 0
  for (const journal of readJournals()) {
    count += (await ifDead(journal.session, () => replay(journal))) ?? 0
  }
  return count
}

/**
 * Forgets sessions that ended long ago. Not the recent ones: another page may just be replaying
 * their journal, and only the session's record keeps it from counting twice.
 */
export async function forgetOldSessions(now: string): Promise<void> {
  const waiting = new Set(readJournals().map((journal) => journal.session))
  const limit = new Date(Date.parse(now) - KEEP_SESSIONS).toISOString()
  const sessions = await reading(['sessions'], (tx) => tx.objectStore('sessions').getAll())
  const old = sessions.filter(({ session, at }) => at < limit && !waiting.has(session))
  if (old.length === 0) return
  await writing(['sessions'], 'relaxed', async (tx) => {
    for (const { session } of old) tx.objectStore('sessions').delete(session)
  })
}

/** Two days, in ms. */
const KEEP_SESSIONS = 2 * 24 * 60 * 60 * 1000

async function replay({ session, entries }: Journal): Promise<number> {
  const changes = entries.map(({ entry }) => entry)
  const { notes, count } = await applyEntries(session, changes, 'relaxed')
  for (const { slot } of entries) dropEntry(session, slot)
  if (count > 0) for (const id of notes.keys()) announce({ type: 'note', id })
  return count
}
