import type { SyncPlace, SyncTrial } from '../../messages/sync'
import type { Remote } from '../../sync/remote'
import { webdavRemote } from '../../sync/remotes/webdav'
import { tryWebdav } from '../../sync/remotes/webdav-try'

/** The place as what the exchange goes through. */
export function remoteOf(place: SyncPlace): Remote {
  return webdavRemote(place)
}

/** Does once with the place all that the exchange needs. */
export async function tryPlace(place: SyncPlace): Promise<SyncTrial> {
  const trial = await tryWebdav(place)
  return trial.works ? trial : { works: false, step: trial.step, problem: trial.error.problem }
}
