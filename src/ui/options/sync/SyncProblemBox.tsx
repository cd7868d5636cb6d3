import { t } from '../../../browser/words'
import type { SyncPlace, SyncStatus } from '../../../messages/sync'
import { Problem } from '../../Problem'
import { dated } from '../numbers'
import { problemWords } from './words'

interface SyncProblemBoxProps {
  problem: NonNullable<SyncStatus['problem']>
  kind: SyncPlace['kind']
  /** The user lets the extension go to the site or folder again. */
  onAllow: () => void
}

/** What is wrong and since when, what it means for the notes, and what to do. */
export function SyncProblemBox({ problem, kind, onAllow }: SyncProblemBoxProps) {
  return (
    <Problem
      role="alert"
      testid="sync-problem"
      acts={
        problem.what === 'permission' && (
          <button type="button" class="button" data-testid="sync-allow" onClick={onAllow}>
            {t('syncAllow')}
          </button>
        )
      }
    >
      {problemWords(problem.what, kind)} {t('syncSafe')} {t('syncSince', dated(problem.since))}
    </Problem>
  )
}
