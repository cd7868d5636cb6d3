import { t } from '../../../browser/words'
import { StorageFailure } from '../StorageFailure'
import type { OpenLibrary } from '../useLibrary'
import { ViewHeading } from '../ViewHeading'
import { BackupSection } from './BackupSection'
import { NotesExport } from './NotesExport'
import './ExportView.css'

/** Notes as a document or a vault, and the backup of everything. */
export function ExportView({ open: { library, reload } }: { open: OpenLibrary }) {
  return (
    <div class="view">
      {library.state === 'failed' ? (
        <StorageFailure error={library.error} onRetry={reload} />
      ) : (
        <ViewHeading title={t('navExport')} />
      )}
      {library.state === 'ready' && library.extent === 'all' && (
        <>
          {library.saved.size > 0 ? (
            <NotesExport library={library} />
          ) : (
            <p class="view-lead">{t('exportNothingYet')}</p>
          )}
          <BackupSection library={library} onRestored={reload} />
        </>
      )}
    </div>
  )
}
