import type { Remote } from '../../../src/sync/remote'
import { couchdbRemote } from '../../../src/sync/remotes/couchdb'
import { s3Remote } from '../../../src/sync/remotes/s3'
import { webdavRemote } from '../../../src/sync/remotes/webdav'
import { startCouchdb } from '../remotes/couchdb-server'
import { startS3 } from '../remotes/s3-server'
import { SERVERS } from './all'
import type { Unseen } from './fault-proxy'
import { FOLDERS, PASSWORD, type ServerKind, startServer, USER } from './server'

/** A place on a real server of any kind, as the tests start it. */
export interface PlaceKind {
  name: string
  start(): Promise<RunningPlace>
  /** What the server says of what it does not have yet. */
  unseen: Unseen
  /** What stands in a file's place when one is cut on its way there. */
  ofCutFile: 'the old one' | 'what came'
}

export interface RunningPlace {
  /** `http://127.0.0.1:port/` */
  address: string
  /** The place as it is reached there: at the server, or at what stands before it; `patience` in ms. */
  at(address: string, patience?: number): Remote
  stop(): Promise<void>
}

const s3: PlaceKind = {
  name: 's3rver',
  async start() {
    const server = await startS3()
    return {
      address: server.address,
      at: (address, patience) =>
        s3Remote({ ...server.inPath, fetch: server.fetchAt(address), patience }),
      stop: server.stop,
    }
  },
  unseen: ({ query }) =>
    query.has('list-type')
      ? { status: 200, type: 'application/xml', text: '<ListBucketResult></ListBucketResult>' }
      : { status: 404, type: 'application/xml', text: '<Error><Code>NoSuchKey</Code></Error>' },
  // Of a service that compares the hash it is the old one.
  ofCutFile: 'what came',
}

const couchdb: PlaceKind = {
  name: 'pouchdb',
  async start() {
    const server = await startCouchdb()
    return {
      address: `${server.talks.address}/`,
      at: (address, patience) => couchdbRemote({ ...server.talks, address, patience }),
      stop: server.stop,
    }
  },
  unseen: ({ path }) =>
    path.endsWith('/_all_docs')
      ? { status: 200, type: 'application/json', text: '{"rows":[]}' }
      : {
          status: 404,
          type: 'application/json',
          text: '{"error":"not_found","reason":"missing"}',
        },
  ofCutFile: 'the old one',
}

export const PLACES: PlaceKind[] = [...SERVERS.map(folderOn), s3, couchdb]

/** A folder on a WebDAV server. */
export function folderOn(kind: ServerKind): PlaceKind {
  return {
    name: kind.name,
    async start() {
      const server = await startServer(kind)
      const login = { user: USER, password: PASSWORD }
      return {
        ...server,
        at: (address, patience) =>
          webdavRemote({ ...login, address: address + FOLDERS.plain, patience }),
      }
    },
    unseen: () => ({ status: 404, type: 'text/plain', text: '' }),
    ofCutFile: kind.name === 'rclone' ? 'what came' : 'the old one',
  }
}
