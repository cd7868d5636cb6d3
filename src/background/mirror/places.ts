import { mayUseFolder } from '../../browser/folders'
import { mayUseSite } from '../../browser/permissions'
import { type MirrorProblem, type MirrorWhere, mirrorRefusal } from '../../messages/mirror'
import type { SyncPlace } from '../../messages/sync'
import type { MirrorPlace } from '../../mirror/place'
import { folderMirror } from '../../mirror/places/folder'
import { s3Mirror } from '../../mirror/places/s3'
import { webdavMirror } from '../../mirror/places/webdav'
import { readFolder } from '../../storage/folders'
import { readPlace } from '../../storage/sync-settings'
import { fingerprint } from '../../talk/fingerprint'

export type FoundPlace =
  | { place: MirrorPlace; at: string }
  /** It can't be used now. */
  | { problem: MirrorProblem }

/** Where the copies lie, as what the mirror goes through, and what tells the place from others. */
export async function findMirror(where: Exclude<MirrorWhere, 'off'>): Promise<FoundPlace> {
  if (where === 'folder') {
    const folder = await readFolder('mirror')
    if (folder === null) return { problem: 'no-folder' }
    // Another folder is set up anew, which forgets what was known of this one.
    return (await mayUseFolder(folder))
      ? { place: folderMirror(folder), at: 'folder' }
      : { problem: 'folder-permission' }
  }
  const place = await readPlace()
  if (place === null) return { problem: 'no-place' }
  const refused = mirrorRefusal(place)
  if (refused !== null) return { problem: refused }
  if (!(await mayUseSite(place.address))) return { problem: 'permission' }
  const { password: _, ...named } = place
  return { place: withinPlace(place), at: fingerprint(JSON.stringify(named)) }
}

/** The folder of the copies, beside the exchange's own files. */
const FOLDER = 'md'

function withinPlace(place: SyncPlace): MirrorPlace {
  switch (place.kind) {
    case 'webdav':
      return webdavMirror(place, FOLDER)
    case 's3': {
      const { address, folder, user, password, ...rest } = place
      const spot = { ...rest, endpoint: address, prefix: folder, keyId: user, secret: password }
      return s3Mirror(spot, FOLDER)
    }
    case 'couchdb':
      throw new Error('A database is refused before.')
  }
}
