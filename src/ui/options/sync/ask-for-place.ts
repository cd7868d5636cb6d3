import { askForFolder } from '../../../browser/folders'
import { askForSite } from '../../../browser/permissions'
import type { WordKey } from '../../../browser/words'
import { folderAddress } from '../../../messages/place'
import type { SyncPlace } from '../../../messages/sync'
import { forgetFolder, keepFolder, readFolder } from '../../../storage/folders'

/** What was entered, ready to be tried; or the words for what it lacks. */
export type Asked = { place: SyncPlace } | { lacks: WordKey }

/**
 * Asks the browser to let the extension go to what was entered; to be called first thing in an act of
 * the user's: later the click would not count as theirs any more. `chosen` is the folder that was chosen
 * just now, if one was.
 */
export async function askForEntered(
  place: SyncPlace,
  chosen: FileSystemDirectoryHandle | null,
): Promise<Asked> {
  if (place.kind === 'folder') {
    if (place.name === '') return { lacks: 'syncNoFolder' }
    if ((await askFor(place, chosen)) === 'refused') return { lacks: 'syncFolderRefused' }
    // The background finds it there: it can't be sent.
    await (chosen ? keepFolder('chosen', chosen) : forgetFolder('chosen'))
    return { place }
  }
  const address = folderAddress(place.address)
  if (address === null || place.address.trim() === '') return { lacks: 'syncNoAddress' }
  const whole = { ...place, address: address.href }
  return (await askFor(whole)) === 'refused' ? { lacks: 'syncRefused' } : { place: whole }
}

/** The same for the place that is set up, which the browser does not let the extension go to any more. */
export async function askFor(
  place: SyncPlace,
  chosen: FileSystemDirectoryHandle | null = null,
): Promise<'granted' | 'refused'> {
  if (place.kind !== 'folder') return askForSite(place.address)
  // Reading it takes some ms, and a click counts for some seconds.
  const folder = chosen ?? (await readFolder('place'))
  return folder ? askForFolder(folder) : 'refused'
}
