import { purgeBin } from '../storage/bin'
import { closeDatabase, openDatabase } from '../storage/database'

/**
 * Opens the database, and so migrates it, before the popup has to wait for that; empties out of the
 * bin what has been there for too long; closes it again, so that it stands in nobody's way. A migration is one transaction: stopped in the middle it leaves
 * the old version, and whoever opens next migrates.
 */
export async function prepareDatabase(): Promise<void> {
  try {
    await openDatabase()
    await purgeBin(new Date().toISOString())
  } catch (cause) {
    // The surfaces meet the same fault and show it; here nobody looks on.
    console.warn('The database could not be prepared.', cause)
  } finally {
    await closeDatabase()
  }
}
