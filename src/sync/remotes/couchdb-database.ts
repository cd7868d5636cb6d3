import { RemoteError } from '../remote'
import { basicLogin } from './basic-login'
import { ask, type HttpAnswer, type HttpOptions, type HttpRequest } from './http'
import { httpRoot } from './http-root'

/** A database of a CouchDB server, and who may use it; without a user no login is sent. */
export interface CouchdbPlace extends HttpOptions {
  /** Of the server, without the database: `https://couch.example:6984`. */
  address: string
  database: string
  user: string
  password: string
}

/** Requests to one database; a path is within it, with no slash before it. */
export interface CouchdbDatabase {
  ask(method: string, path: string, more?: More): Promise<HttpAnswer>
}

type More = Pick<HttpRequest, 'headers' | 'body' | 'signal'>

/** Sends nothing yet. Every request rejects with a `RemoteError` where the place can't be asked. */
export function couchdbDatabase(place: CouchdbPlace): CouchdbDatabase {
  const { address, database, user, password, ...options } = place
  return {
    async ask(method, path, { headers, ...more } = {}) {
      more.signal?.throwIfAborted()
      const root = httpRoot(address)
      if (!root) throw new RemoteError('unreachable')
      if (!database) throw new RemoteError('no-folder')
      const url = `${root.href}${encodeURIComponent(database)}/${path}`
      const login = basicLogin(user, password)
      return ask({ ...more, method, url, headers: { ...login, ...headers } }, options)
    },
  }
}
