import type { SyncPlace, SyncTrial } from '../../messages/sync'
import { readFolder } from '../../storage/folders'
import { type Remote, RemoteError } from '../../sync/remote'
import { couchdbRemote } from '../../sync/remotes/couchdb'
import { folderRemote } from '../../sync/remotes/folder'
import { s3Remote } from '../../sync/remotes/s3'
import { webdavRemote } from '../../sync/remotes/webdav'
import { tryWebdav } from '../../sync/remotes/webdav-try'
import { type Trial, tryRemote } from '../../sync/try-remote'

/** The place as what the exchange goes through. Rejects with a `RemoteError` where it is not known. */
export async function remoteOf(place: SyncPlace): Promise<Remote> {
  switch (place.kind) {
    case 'webdav':
      return webdavRemote(place)
    case 'couchdb':
      return couchdbRemote(place)
    case 's3': {
      const { address, folder, user, password, ...rest } = place
      return s3Remote({ ...rest, endpoint: address, prefix: folder, keyId: user, secret: password })
    }
    case 'folder': {
      const folder = await readFolder('place')
      if (folder === null) throw new RemoteError('no-folder')
      return folderRemote(folder)
    }
  }
}

/** Does once with the place all that the exchange needs. Rejects with the signal's reason. */
export async function tryPlace(place: SyncPlace, signal?: AbortSignal): Promise<SyncTrial> {
  const trial = await trialOfPlace(place, signal)
  return trial.works ? trial : { works: false, step: trial.step, problem: trial.error.problem }
}

/** Of folders the one that the user has just chosen, or else the one that was chosen before. */
async function trialOfPlace(place: SyncPlace, signal?: AbortSignal): Promise<Trial> {
  if (place.kind === 'webdav') return tryWebdav(place, signal)
  if (place.kind !== 'folder') return tryRemote(await remoteOf(place), signal)
  const folder = (await readFolder('chosen')) ?? (await readFolder('place'))
  if (folder === null) return { works: false, step: 'find', error: new RemoteError('no-folder') }
  return tryRemote(folderRemote(folder), signal)
}
