import { useState } from 'preact/hooks'
import { t, type WordKey } from '../../browser/words'
import type { StorageError } from '../../storage/errors'
import { journaledText } from '../../storage/journaled-text'
import { rescueExport } from '../../storage/rescue'
import { CopyButton } from '../CopyButton'
import { DownloadButton } from './DownloadButton'
import './StorageFailure.css'
import { TextBox } from './TextBox'
import { ViewHeading } from './ViewHeading'

interface StorageFailureProps {
  error: StorageError
  onRetry: () => void
}

/** In the place of the notes where they can't be read: why, what to do, and what can be rescued. */
export function StorageFailure({ error, onRetry }: StorageFailureProps) {
  const [problems, setProblems] = useState<string[] | null>(null)
  const waiting = journaledText()

  const rescue = async () => {
    const rescued = await rescueExport()
    setProblems(rescued.problems)
    return { name: 'talkmark rescue.json', type: 'application/json', text: rescued.text }
  }

  return (
    <section class="storage-failure" data-testid="storage-failure" role="alert">
      <ViewHeading title={t('notesUnreadable')} />
      <p>{t(`readError_${error.code}` as WordKey)}</p>
      <div class="storage-failure-bar">
        <button type="button" class="button button--primary" data-testid="retry" onClick={onRetry}>
          {t('tryAgain')}
        </button>
        <DownloadButton label={t('rescue')} testid="rescue" file={rescue} />
      </div>
      <p class="storage-failure-word">{t('rescueEffect')}</p>
      {problems !== null && problems.length > 0 && (
        <div data-testid="rescue-problems">
          <p>{t('rescueProblems')}</p>
          <ul class="storage-failure-problems">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      {waiting !== '' && (
        <div class="storage-failure-text">
          <h2 class="view-section">{t('waitingText')}</h2>
          <p class="storage-failure-word">{t('waitingTextEffect')}</p>
          <TextBox label={t('waitingText')} testid="journaled" text={waiting} />
          <CopyButton
            label={t('copyText')}
            testid="copy-journaled"
            text={() => Promise.resolve(waiting)}
          />
        </div>
      )}
    </section>
  )
}
