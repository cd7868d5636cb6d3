/** Why a file is refused as a backup. */
export type BackupErrorCode = 'not-json' | 'not-backup' | 'newer' | 'checksum' | 'damaged'

/**
 * A file that can't be restored. `message` is a sentence that says why; `detail` names the record
 * that is damaged, or is `null`.
 */
export class BackupError extends Error {
  override readonly name = 'BackupError'

  constructor(
    readonly code: BackupErrorCode,
    readonly detail: string | null = null,
    cause?: unknown,
  ) {
    super(SENTENCES[code] + (detail === null ? '' : ` (${detail})`), { cause })
  }
}

const SENTENCES: Record<BackupErrorCode, string> = {
  'not-json': 'This file is no backup: it is not JSON, or was cut off.',
  'not-backup': 'This file is JSON, but no Talkmark backup.',
  newer: 'This backup was made by a newer Talkmark: update Talkmark, then restore it.',
  checksum: 'This backup was changed or damaged after it was made: its checksum is not right.',
  damaged: 'This backup has a record that is damaged, so nothing of it was restored.',
}
