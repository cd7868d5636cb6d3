import { RemoteError } from '../remote'
import { type Trial, trialOf, tryRemote } from '../try-remote'
import { webdavRemote } from './webdav'
import { type WebdavPlace, type WebdavServer, webdavServer } from './webdav-server'

/**
 * Tries out a folder on a WebDAV server. `unreachable` is a matter of the address or the network,
 * `wrong-server` of an address where no WebDAV is, `no-folder` of the last parts of the address.
 * Rejects only with the signal's reason.
 */
export async function tryWebdav(place: WebdavPlace, signal?: AbortSignal): Promise<Trial> {
  const found = await trialOf('find', () => findRoot(webdavServer(place), signal))
  return found.works ? tryRemote(webdavRemote(place), signal) : found
}

async function findRoot(server: WebdavServer, signal: AbortSignal | undefined): Promise<void> {
  const found = await server.find('', '0', signal)
  if (found?.some(({ kind }) => kind === 'folder')) return
  const isWebdav = found !== null || (await saysDav(server, signal))
  throw new RemoteError(isWebdav ? 'no-folder' : 'wrong-server', found ? {} : { status: 404 })
}

/**
 * RFC 4918, 10.1: the answer to OPTIONS has a header `DAV`, with all servers also where nothing is.
 * Only the headers are read: lighttpd 1.4.69 never ends its answer there.
 */
async function saysDav(server: WebdavServer, signal: AbortSignal | undefined): Promise<boolean> {
  const { headers } = await server.ask('OPTIONS', '', { signal, wants: 'headers' })
  return headers.has('DAV')
}
