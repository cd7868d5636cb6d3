import { t } from '../../../browser/words'
import type { SyncPlace } from '../../../messages/sync'

/** What the place is, where it stands, and what of it is the user's. */
export function placeWords(place: SyncPlace): { kind: string; host: string; path: string } {
  if (place.kind === 'folder') return { kind: t('syncFolderKind'), host: place.name, path: '' }
  const { host, pathname } = new URL(place.address)
  switch (place.kind) {
    case 'webdav':
      return { kind: 'WebDAV', host, path: readable(pathname) }
    case 's3':
      return { kind: 'S3', host, path: [place.bucket, place.folder].filter(Boolean).join('/') }
    case 'couchdb':
      return { kind: 'CouchDB', host, path: place.database }
  }
}

function readable(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    // A bare `%` in a folder's name.
    return path
  }
}
