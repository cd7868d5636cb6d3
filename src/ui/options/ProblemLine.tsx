import { t } from '../../browser/words'
import type { StorageError } from '../../storage/errors'
import { Problem } from '../Problem'
import { storageWords } from '../storageWords'

/** A failure beside what is still right: what it was, and a way to try again. */
export function ProblemLine({ error, onRetry }: { error: StorageError; onRetry: () => void }) {
  return (
    <Problem
      role="alert"
      acts={
        <button type="button" class="button" onClick={onRetry}>
          {t('tryAgain')}
        </button>
      }
    >
      {storageWords(error)}
    </Problem>
  )
}
