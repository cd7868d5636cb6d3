import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import expressPouchdb from 'express-pouchdb'
import inMemory from 'pouchdb-adapter-memory'
import PouchDB from 'pouchdb-core'
import replication from 'pouchdb-replication'
import type { CouchdbPlace } from '../../../src/sync/remotes/couchdb-database'

/** One for the process: it keeps databases by their names, and takes a plugin once. */
const MEMORY = PouchDB.plugin(inMemory).plugin(replication).defaults({ adapter: 'memory' })

/**
 * PouchDB as a server of CouchDB's protocol, in memory and in this process, with a login and the
 * databases `talks` and `venue`.
 */
export async function startCouchdb() {
  const app = expressPouchdb(MEMORY, {
    mode: 'minimumForPouchDB',
    overrideMode: { include: ['routes/replicate'] },
  })
  const login = `Basic ${Buffer.from('ann:pässword').toString('base64')}`
  const server = createServer((request, response) => {
    if (request.headers.authorization === login) return app(request, response)
    response.writeHead(401, { 'Content-Type': 'application/json' })
    response.end('{"error":"unauthorized","reason":"Name or password is incorrect."}')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function tell(method: string, path: string, body?: unknown): Promise<void> {
    const headers = { Authorization: login, 'Content-Type': 'application/json' }
    const text = body === undefined ? null : JSON.stringify(body)
    const response = await fetch(`${address}/${path}`, { method, headers, body: text })
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`)
  }

  await tell('PUT', 'talks')
  await tell('PUT', 'venue')
  const talks: CouchdbPlace = { address, database: 'talks', user: 'ann', password: 'pässword' }
  return {
    talks,
    venue: { ...talks, database: 'venue' } satisfies CouchdbPlace,
    /** From now on what is in one of the two comes to the other. */
    async replicate() {
      await tell('POST', '_replicate', { source: 'talks', target: 'venue', continuous: true })
      await tell('POST', '_replicate', { source: 'venue', target: 'talks', continuous: true })
    },
    /** As a network that fails. */
    cutConnections: () => server.closeAllConnections(),
    async stop() {
      const closed = new Promise((done) => server.close(done))
      server.closeAllConnections()
      await closed
    },
  }
}
