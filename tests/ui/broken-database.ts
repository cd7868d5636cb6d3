import { vi } from 'vitest'
import { closeDatabase } from '../../src/storage/database'

/**
 * The database opens no more, for this reason, until `mockRestore`. No opening gets between the closing
 * and the first refusal.
 */
export async function breakDatabase(message: string, name: string) {
  const broken = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException(message, name)
  })
  await closeDatabase()
  return broken
}
