import type { SyncPlace } from '../../../messages/sync'

/** A place of this kind with nothing entered yet; what was entered for another kind goes along. */
export function emptyPlace(kind: SyncPlace['kind'], before?: SyncPlace): SyncPlace {
  if (kind === 'folder') return { kind, name: '' }
  const known = before?.kind === 'folder' ? undefined : before
  const { address = '', user = '', password = '' } = known ?? {}
  const shared = { address, user, password }
  switch (kind) {
    case 'webdav':
      return { kind, ...shared }
    case 's3':
      return { kind, ...shared, region: 'us-east-1', bucket: '', folder: '', style: 'path' }
    case 'couchdb':
      return { kind, ...shared, database: '' }
  }
}

export const KINDS: readonly SyncPlace['kind'][] = ['webdav', 's3', 'couchdb', 'folder']
