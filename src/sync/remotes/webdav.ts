import { type Remote, RemoteError } from '../remote'
import type { HttpAnswer } from './http'
import { isPage, refusal } from './http-refusal'
import { webdavFolders } from './webdav-folders'
import { namesWithin } from './webdav-listing'
import { type WebdavPlace, webdavServer } from './webdav-server'

/**
 * A folder on a WebDAV server (RFC 4918), such as `https://host/remote.php/dav/files/USER/FOLDER` of
 * Nextcloud, as a remote. Conditions and locks are not used: servers keep them too badly.
 */
export function webdavRemote(place: WebdavPlace): Remote {
  const server = webdavServer(place)
  const folders = webdavFolders(server)

  return {
    async put(name, bytes, signal) {
      const folder = name.slice(0, Math.max(name.lastIndexOf('/'), 0))
      const send = () => server.ask('PUT', name, { headers: AS_BYTES, body: bytes, signal })
      const wasKnown = folders.has(folder)
      let answer = await send()
      if (folder && (lacksFolder(answer) || answer.status === 500)) {
        if (wasKnown) folders.forget() // Somebody took it away.
        await folders.make(folder, signal)
        answer = await send()
        if (lacksFolder(answer)) throw new RemoteError('read-only', { status: answer.status })
      }
      if (!isStored(answer)) throw refusedWriting(answer)
    },

    async get(name, signal) {
      const answer = await server.ask('GET', name, { signal })
      if (answer.status === 404 || answer.status === 410) return null
      if (answer.status !== 200) throw refusal(answer)
      if (isPage(answer)) throw new RemoteError('portal', { status: 200 })
      return answer.bytes
    },

    async list(folder, signal) {
      const found = await server.find(`${folder}/`, '1', signal)
      return found ? namesWithin(found, server.urlOf(`${folder}/`)) : []
    },

    async del(name, signal) {
      const answer = await server.ask('DELETE', name, { signal })
      if (!isDone(answer) && answer.status !== 404) throw refusedWriting(answer)
    },
  }
}

const AS_BYTES = { 'Content-Type': 'application/octet-stream' }

/**
 * RFC 4918, 9.7.1, says 409; sabre/dav and rclone say 404, and nginx without `create_full_put_path`
 * has a fault, 500. When the folder is there and rclone still says 404, it may not be written.
 */
function lacksFolder({ status }: HttpAnswer): boolean {
  return status === 404 || status === 409
}

/** A page with 200 is from between; Apache's 201 has a page too, but nobody else would say 201. */
function isStored(answer: HttpAnswer): boolean {
  return answer.status === 201 || isDone(answer)
}

function isDone(answer: HttpAnswer): boolean {
  return answer.status === 204 || (answer.status === 200 && !isPage(answer))
}

/** 405 says that this server, or this part of it, is not for writing. */
function refusedWriting(answer: HttpAnswer): RemoteError {
  return answer.status === 405 ? new RemoteError('read-only', { status: 405 }) : refusal(answer)
}
