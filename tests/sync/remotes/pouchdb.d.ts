/** What the tests use of PouchDB; these packages have no types of their own. */
declare module 'pouchdb-core' {
  interface PouchDB {
    plugin(plugin: unknown): PouchDB
    defaults(options: { adapter: 'memory'; prefix?: string }): PouchDB
  }
  const core: PouchDB
  export default core
}

declare module 'pouchdb-adapter-memory' {
  const plugin: unknown
  export default plugin
}

declare module 'pouchdb-replication' {
  const plugin: unknown
  export default plugin
}

declare module 'express-pouchdb' {
  import type { RequestListener } from 'node:http'
  import type { PouchDB } from 'pouchdb-core'

  export default function (
    database: PouchDB,
    options: {
      mode: 'minimumForPouchDB'
      overrideMode: { include: string[] }
    },
  ): RequestListener
}
