import { t } from '../../../browser/words'
import type { MirrorLogEntry, MirrorWhere } from '../../../messages/mirror'
import { CopyButton } from '../../CopyButton'
import { dated } from '../numbers'
import { copiesRunWords } from './copies-words'

interface CopiesRunsProps {
  log: readonly MirrorLogEntry[]
  where: MirrorWhere
}

/** What was written and what came back, in numbers alone. */
export function CopiesRuns({ log, where }: CopiesRunsProps) {
  if (log.length === 0) return null
  return (
    <details class="sync-runs">
      <summary class="sync-runs-summary">{t('copiesRuns')}</summary>
      <ul class="sync-runs-list" data-testid="copies-runs">
        {log.map((entry) => (
          <li key={entry.at}>
            <span class="sync-runs-at">{dated(entry.at)}</span> {copiesRunWords(entry, where)}
          </li>
        ))}
      </ul>
      <CopyButton
        label={t('syncCopyLog')}
        testid="copies-copy-log"
        text={async () => JSON.stringify(log, null, 1)}
      />
    </details>
  )
}
