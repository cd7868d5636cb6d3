import { t } from '../../../browser/words'
import type { SyncLogEntry, SyncPlace } from '../../../messages/sync'
import { CopyButton } from '../../CopyButton'
import { dated } from '../numbers'
import { runWords } from './words'

/** The last runs, to be read and to be sent along with a report: it names nothing of the user's. */
export function Runs({ log, kind }: { log: readonly SyncLogEntry[]; kind: SyncPlace['kind'] }) {
  return (
    <details class="sync-runs">
      <summary class="sync-runs-summary">{t('syncRuns')}</summary>
      {log.length === 0 ? (
        <p class="sync-hint">{t('syncRunsNone')}</p>
      ) : (
        <>
          <ul class="sync-runs-list" data-testid="sync-runs">
            {log.map((entry) => (
              <li key={entry.at}>
                <span class="sync-runs-at">{dated(entry.at)}</span> {runWords(entry, kind)}
              </li>
            ))}
          </ul>
          <CopyButton
            label={t('syncCopyLog')}
            testid="sync-copy-log"
            text={async () => JSON.stringify(log, null, 1)}
          />
        </>
      )}
    </details>
  )
}
