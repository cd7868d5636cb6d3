import { readFile } from 'node:fs/promises'
import { type Backup, BackupError, parseBackup } from '../backup/backup'

/**
 * Does `work` with the backup in a file, and gives its exit code; 1 where the file can't be read or is
 * no backup, which is then said on standard error. Other errors of `work` are its own.
 */
export async function withBackup(
  file: string,
  work: (backup: Backup) => Promise<number>,
): Promise<number> {
  const text = await readFile(file, 'utf8').catch((error: Error) => error)
  if (text instanceof Error) {
    console.error(`"${file}" can't be read: ${text.message}`)
    return 1
  }
  try {
    return await work(await parseBackup(text))
  } catch (error) {
    if (!(error instanceof BackupError)) throw error
    console.error(error.message)
    return 1
  }
}
