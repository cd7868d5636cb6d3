import { drop, reading, writing } from './transaction'

/**
 * Forgets how far the journals of sessions came that ended long ago, but not of those in `waiting`,
 * whose journals are not empty. Recent ones are kept too: another page may just be replaying their
 * journal, and only this record keeps it from counting twice. A page that stays open for days makes
 * its record anew with its next change. `now` is an ISO 8601 instant.
 */
export async function forgetOldSessions(waiting: ReadonlySet<string>, now: string): Promise<void> {
  const limit = new Date(Date.parse(now) - KEEP).toISOString()
  const sessions = await reading(['sessions'], (tx) => tx.objectStore('sessions').getAll())
  const old = sessions.filter(({ session, at }) => at < limit && !waiting.has(session))
  if (old.length === 0) return
  await writing(['sessions'], 'relaxed', async (tx) => {
    for (const { session } of old) drop(tx.objectStore('sessions'), session)
  })
}

/** Two days, in ms. */
const KEEP = 2 * 24 * 60 * 60 * 1000
