import { mayUseFolder } from '../../browser/folders'
import { mayUseSite } from '../../browser/permissions'
import type { SyncPlace } from '../../messages/sync'
import { readFolder } from '../../storage/folders'

/** Whether the browser lets the extension go there; only a page can ask for it, at a click. */
export async function mayUsePlace(place: SyncPlace): Promise<boolean> {
  if (place.kind !== 'folder') return mayUseSite(place.address)
  const folder = await readFolder('place')
  // One that is not known any more is told as such.
  return folder === null || mayUseFolder(folder)
}
