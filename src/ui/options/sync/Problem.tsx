import { t } from '../../../browser/words'
import type { SyncStatus } from '../../../messages/sync'
import { Icon } from '../../Icon'
import { dated } from '../numbers'
import { problemWords } from './words'

interface ProblemProps {
  problem: NonNullable<SyncStatus['problem']>
  /** The user lets the extension go to the site again. */
  onAllow: () => void
}

/** What is wrong and since when, what it means for the notes, and what to do. */
export function Problem({ problem, onAllow }: ProblemProps) {
  return (
    <div class="sync-problem" role="alert" data-testid="sync-problem">
      <Icon name="warning" />
      <p>
        {problemWords(problem.what)} {t('syncSafe')} {t('syncSince', dated(problem.since))}
      </p>
      {problem.what === 'permission' && (
        <button type="button" class="button" onClick={onAllow}>
          {t('syncAllow')}
        </button>
      )}
    </div>
  )
}
