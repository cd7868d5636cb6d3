import { mayUseFolder } from '../../browser/folders'
import { type MirrorProblem, type MirrorWhere, mirrorRefusal } from '../../messages/mirror'
import type { ServerPlace } from '../../messages/sync'
import type { MirrorPlace } from '../../mirror/place'
import { folderMirror } from '../../mirror/places/folder'
import { s3Mirror } from '../../mirror/places/s3'
import { webdavMirror } from '../../mirror/places/webdav'
import { readFolder } from '../../storage/folders'
import { readEncryption } from '../../storage/sync-encryption'
import { readPlace, readStatus } from '../../storage/sync-settings'
import { RemoteError } from '../../sync/remote'
import { folderRefusal } from '../../sync/remotes/folder-refusal'
import { fingerprint } from '../../talk/fingerprint'
import { mayUsePlace } from '../sync/allowed'

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
  const [encryption, status] = await Promise.all([readEncryption(), readStatus()])
  const refused = mirrorRefusal(place, encryption)
  if (refused !== null) return { problem: refused }
  // Before it is known what the vault is, nothing goes there that anybody could read.
  if (status.problem?.what === 'locked') return { problem: 'encrypted' }
  if (status.lastSuccess === null) return { problem: status.problem?.what ?? 'busy' }
  if (!(await mayUsePlace(place))) return { problem: 'permission' }
  if (place.kind === 'folder') return withinFolder()
  const { password: _, ...named } = place
  return { place: withinPlace(place), at: fingerprint(JSON.stringify(named)) }
}

async function withinFolder(): Promise<FoundPlace> {
  const folder = await readFolder('place')
  if (folder === null) return { problem: 'no-folder' }
  try {
    const within = await folder.getDirectoryHandle(FOLDER, { create: true })
    return { place: folderMirror(within), at: `folder ${folder.name}` }
  } catch (error) {
    const refusal = folderRefusal(error)
    if (!(refusal instanceof RemoteError)) throw refusal
    return { problem: refusal.problem }
  }
}

/** The folder of the copies, beside the exchange's own files. */
const FOLDER = 'md'

function withinPlace(place: ServerPlace): MirrorPlace {
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
