import { writePlace } from '../../src/storage/sync-settings'

/** A place where nobody listens: nothing is sent, and all that a place brings with it is there. */
export function setUp(): Promise<void> {
  return writePlace({ kind: 'webdav', address: 'http://127.0.0.1:9/', user: 'a', password: 'b' })
}
