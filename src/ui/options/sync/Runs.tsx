import { t } from '../../../browser/words'
import type { SyncLogEntry, SyncPlace } from '../../../messages/sync'
import { RunList } from './RunList'
import { runWords } from './words'

/** The last runs, to be read and to be sent along with a report: it names nothing of the user's. */
export function Runs({ log, kind }: { log: readonly SyncLogEntry[]; kind: SyncPlace['kind'] }) {
  return (
    <details class="sync-runs">
      <summary class="sync-runs-summary">{t('syncRuns')}</summary>
      {log.length === 0 ? (
        <p class="sync-hint">{t('syncRunsNone')}</p>
      ) : (
        <RunList
          log={log}
          words={(entry) => runWords(entry, kind)}
          label={t('syncCopyLog')}
          copyTestid="sync-copy-log"
          testid="sync-runs"
        />
      )}
    </details>
  )
}
