import { t } from '../../browser/words'
import type { StorageError } from '../../storage/errors'
import { Icon } from '../Icon'
import './ProblemLine.css'
import { storageWords } from '../storageWords'

/** A failure beside what is still right: what it was, and a way to try again. */
export function ProblemLine({ error, onRetry }: { error: StorageError; onRetry: () => void }) {
  return (
    <div class="problem-line" role="alert">
      <Icon name="warning" />
      <p>{storageWords(error)}</p>
      <button type="button" class="button" onClick={onRetry}>
        {t('tryAgain')}
      </button>
    </div>
  )
}
