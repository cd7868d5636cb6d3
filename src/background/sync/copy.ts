import { makeBackup } from '../../backup/backup'
import { readEverything } from '../../storage/everything'
import { readSettings } from '../../storage/settings'
import { writeCopy } from '../../storage/sync-settings'

/**
 * Keeps everything as it is before the first exchange: whatever comes of that can be taken back. Where
 * nothing is saved yet, an older copy stays.
 */
export async function keepCopy(): Promise<void> {
  const { talks, ...rest } = await readEverything()
  if (talks.length === 0) return
  const text = await makeBackup(talks, await readSettings(), rest)
  await writeCopy({ at: new Date().toISOString(), text })
}
