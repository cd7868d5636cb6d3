import { writePlace } from '../../src/storage/sync-settings'
import { markSyncing } from '../../src/ui/tellBackground'

/** A place where nobody listens: nothing is sent, and all that a place brings with it is there. */
export function setUp(): Promise<void> {
  markSyncing('on')
  return writePlace({ kind: 'webdav', address: 'http://127.0.0.1:9/', user: 'a', password: 'b' })
}
