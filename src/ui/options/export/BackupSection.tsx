import { makeBackup } from '../../../backup/backup'
import { t } from '../../../browser/words'
import { fileName } from '../../../export/filename'
import { readEverything } from '../../../storage/everything'
import './BackupSection.css'
import { DownloadButton } from '../DownloadButton'
import type { ReadyLibrary } from '../library'
import { dated } from '../numbers'
import { useSettings } from '../useSettings'
import { RestorePanel } from './RestorePanel'
import { useOwnLists } from './useOwnLists'

interface BackupSectionProps {
  library: ReadyLibrary
  onRestored: () => void
}

/** Everything as one file, and the way back. */
export function BackupSection({ library, onRestored }: BackupSectionProps) {
  const { settings, known, change } = useSettings()
  const { lastBackupAt } = settings
  const lists = useOwnLists(library)
  const isEmpty = library.saved.size === 0 && lists === 'none'
  return (
    <section class="backup" aria-labelledby="backup-heading">
      <h2 id="backup-heading" class="view-section">
        {t('backup')}
      </h2>
      <p class="view-lead">{t('backupLead')}</p>
      <div class="backup-bar">
        <DownloadButton
          label={t('backupDownload')}
          testid="backup-download"
          disabled={isEmpty ? 'yes' : 'no'}
          file={async () => {
            const { talks, ...rest } = await readEverything()
            return {
              name: fileName(`talkmark backup ${today()}`, 'json'),
              type: 'application/json',
              text: await makeBackup(talks, settings, rest),
            }
          }}
          onDone={() => void change({ lastBackupAt: new Date().toISOString() })}
        />
        {known && (
          <p class="backup-last" data-testid="last-backup">
            {lastBackupAt === null ? t('backupNever') : t('backupLast', dated(lastBackupAt))}
          </p>
        )}
      </div>
      <RestorePanel onRestored={onRestored} />
    </section>
  )
}

/** `2023-02-04` by the user's own clock. */
function today(): string {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
