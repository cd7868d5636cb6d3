import type { SyncPlace } from './sync'

export { webdavRoot as folderAddress } from '../sync/remotes/webdav-address'

/** Whether the place tells by itself when something is put there. */
export function canWatch({ kind }: SyncPlace): boolean {
  return kind === 'couchdb'
}
