import { type Remote, RemoteError } from '../remote'
import { isSameBytes } from '../same-bytes'
import { couchdbRefusal, documentsIn, isDone, isMissing, objectIn } from './couchdb-answer'
import { type CouchdbPlace, couchdbDatabase } from './couchdb-database'
import { idOf, nameOf } from './couchdb-names'
import { newsOfCouchdb, watchCouchdb } from './couchdb-watch'

/**
 * A database of CouchDB, or of a server that speaks its protocol, as a remote:
 * https://docs.couchdb.org/en/stable/api/. A name is a document, and its one attachment has the bytes:
 * raw both ways, where base64 in JSON would be a third more. Databases may replicate in any direction:
 * a document that is never changed can't be in conflict, and for one that is, all of them choose the
 * same version.
 */
export function couchdbRemote(place: CouchdbPlace): Required<Remote> {
  const database = couchdbDatabase(place)

  const remote: Required<Remote> = {
    async put(name, bytes, signal) {
      let rev: string | null = null
      for (let tries = 0; tries < TRIES; tries++) {
        const path = `${contentOf(name)}${rev === null ? '' : `?rev=${rev}`}`
        const answer = await database.ask('PUT', path, { headers: AS_BYTES, body: bytes, signal })
        if (isDone(answer)) return
        if (answer.status === 409) {
          if (isSameBytes(await remote.get(name, signal), bytes)) return
          rev = await revOf(name, signal)
        } else if (isMissing(answer)) {
          rev = await revive(name, signal)
        } else throw couchdbRefusal(answer)
      }
      throw new RemoteError('busy', { status: 409 })
    },

    async get(name, signal) {
      const answer = await database.ask('GET', contentOf(name), { signal })
      if (isMissing(answer)) return null
      if (!isDone(answer)) throw couchdbRefusal(answer)
      return answer.bytes
    },

    async list(folder, signal) {
      const first = idOf(`${folder}/`)
      // In the order of bytes (https://docs.couchdb.org/en/stable/api/database/bulk-api.html), and no
      // name has this character.
      const [startkey, endkey] = [JSON.stringify(first), JSON.stringify(`${first}\ufff0`)]
      const path = `_all_docs?${new URLSearchParams({ startkey, endkey })}`
      const { rows } = objectIn(await database.ask('GET', path, { signal }))
      const within = documentsIn(rows).map(({ id }) => nameOf(id).slice(folder.length + 1))
      return [...new Set(within.map((rest) => rest.split('/')[0] ?? ''))]
    },

    async del(name, signal) {
      for (let tries = 0; tries < TRIES; tries++) {
        const rev = await revOf(name, signal)
        if (rev === null) return
        const answer = await database.ask('DELETE', `${idOf(name)}?rev=${rev}`, { signal })
        if (isDone(answer) || isMissing(answer)) return
        if (answer.status !== 409) throw couchdbRefusal(answer)
      }
      throw new RemoteError('busy', { status: 409 })
    },

    watch: (onNews, signal, since) => watchCouchdb(database, onNews, signal, since),
    news: (since, signal) => newsOfCouchdb(database, since, signal),
  }

  /** The revision that a change has to name; null where there is no such document. */
  async function revOf(name: string, signal?: AbortSignal): Promise<string | null> {
    const answer = await database.ask('GET', idOf(name), { signal })
    return isMissing(answer) ? null : String(objectIn(answer)._rev)
  }

  /** Where a document was deleted, PouchDB takes it again, but no attachment of it. */
  async function revive(name: string, signal?: AbortSignal): Promise<string | null> {
    const headers = { 'Content-Type': 'application/json' }
    const answer = await database.ask('PUT', idOf(name), { headers, body: '{}', signal })
    return answer.status === 409 ? revOf(name, signal) : String(objectIn(answer).rev)
  }

  return remote
}

const AS_BYTES = { 'Content-Type': 'application/octet-stream' }

/** How often something is tried that others are changing at the same time. */
const TRIES = 5

function contentOf(name: string): string {
  return `${idOf(name)}/content`
}
