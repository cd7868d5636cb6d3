import { t } from '../../../browser/words'
import type { MirrorLogEntry, MirrorWhere } from '../../../messages/mirror'
import { copiesRunWords } from './copies-words'
import { RunList } from './RunList'

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
      <RunList
        log={log}
        words={(entry) => copiesRunWords(entry, where)}
        label={t('syncCopyLog')}
        copyTestid="copies-copy-log"
        testid="copies-runs"
      />
    </details>
  )
}
