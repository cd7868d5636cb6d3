import { RemoteError } from '../remote'
import { basicLogin } from './basic-login'
import { ask, type HttpAnswer, type HttpOptions, type HttpRequest } from './http'
import { refusal } from './http-refusal'
import { webdavRoot, webdavUrl } from './webdav-address'
import {
  ASK_KIND,
  ASK_STATE,
  type Listed,
  type ListedState,
  listed,
  listedStates,
} from './webdav-listing'

/** A folder on a WebDAV server, and who may use it; without a user no login is sent. */
export interface WebdavPlace extends HttpOptions {
  address: string
  user: string
  password: string
}

/** Requests to one place. A name that ends in `/` is that of a folder, the empty one the root's. */
export interface WebdavServer {
  ask(method: string, name: string, more?: More): Promise<HttpAnswer>
  /** What a PROPFIND finds, or null where nothing is (404); rejects with what else was answered. */
  find(folder: string, depth: '0' | '1', signal?: AbortSignal): Promise<Listed[] | null>
  /** The same of all that stands in the folder, with what tells whether it is another by now. */
  findStates(folder: string, signal?: AbortSignal): Promise<ListedState[] | null>
  urlOf(name: string): string
}

type More = Pick<HttpRequest, 'headers' | 'body' | 'signal' | 'wants'>

/** Sends nothing yet. Every request rejects with a `RemoteError` where the place can't be asked. */
export function webdavServer({ address, user, password, ...options }: WebdavPlace): WebdavServer {
  const root = webdavRoot(address)

  function urlOf(name: string): string {
    if (!root) throw new RemoteError('unreachable')
    return webdavUrl(root, name)
  }

  async function propfind<One>(
    folder: string,
    depth: '0' | '1',
    body: string,
    read: (xml: string) => One[],
    signal: AbortSignal | undefined,
  ): Promise<One[] | null> {
    const headers = { Depth: depth, 'Content-Type': 'application/xml; charset=utf-8' }
    const answer = await server.ask('PROPFIND', folder, { headers, body, signal })
    if (answer.status === 404) return null
    if (answer.status === 405) throw new RemoteError('wrong-server', { status: 405 })
    if (answer.status !== 207) throw refusal(answer)
    return readBy(read, answer)
  }

  const server: WebdavServer = {
    urlOf,
    async ask(method, name, more = {}) {
      const url = urlOf(name)
      const headers = { ...basicLogin(user, password), ...more.headers }
      return ask({ ...more, method, url, headers }, options)
    },
    find: (folder, depth, signal) => propfind(folder, depth, ASK_KIND, listed, signal),
    findStates: (folder, signal) => propfind(folder, '1', ASK_STATE, listedStates, signal),
  }
  return server
}

/**
 * An answer that was cut on its way is no proof of a wrong server: it may come whole the next time.
 * What the parser says of it is left out, since it quotes paths, which may have the user's name.
 */
function readBy<One>(read: (xml: string) => One[], { bytes, status }: HttpAnswer): One[] {
  try {
    return read(new TextDecoder().decode(bytes))
  } catch {
    throw new RemoteError('busy', { status })
  }
}
