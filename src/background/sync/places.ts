import type { SyncPlace, SyncTrial } from '../../messages/sync'
import type { Remote } from '../../sync/remote'
import { couchdbRemote } from '../../sync/remotes/couchdb'
import { s3Remote } from '../../sync/remotes/s3'
import { webdavRemote } from '../../sync/remotes/webdav'
import { tryWebdav } from '../../sync/remotes/webdav-try'
import { tryRemote } from '../../sync/try-remote'

/** The place as what the exchange goes through. */
export function remoteOf(place: SyncPlace): Remote {
  switch (place.kind) {
    case 'webdav':
      return webdavRemote(place)
    case 'couchdb':
      return couchdbRemote(place)
    case 's3': {
      const { address, folder, user, password, ...rest } = place
      return s3Remote({ ...rest, endpoint: address, prefix: folder, keyId: user, secret: password })
    }
  }
}

/** Does once with the place all that the exchange needs. */
export async function tryPlace(place: SyncPlace): Promise<SyncTrial> {
  const trial = await (place.kind === 'webdav' ? tryWebdav(place) : tryRemote(remoteOf(place)))
  return trial.works ? trial : { works: false, step: trial.step, problem: trial.error.problem }
}
