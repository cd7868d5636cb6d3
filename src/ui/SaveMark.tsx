import { t, type WordKey } from '../browser/words'
import type { SaveState } from '../storage/writer'
import { Icon } from './Icon'
import './SaveMark.css'

interface SaveMarkProps {
  save: SaveState
  onRetry: () => void
  /** Puts what is on screen on the clipboard, so that it is safe whatever the storage does. */
  onCopy: () => void
}

/** Says, in a word, whether what is on screen is kept; and where not, why and what to do. */
export function SaveMark({ save, onRetry, onCopy }: SaveMarkProps) {
  return (
    <div class="save-mark" data-testid="save-state" data-state={save.state} role="status">
      {save.state === 'saved' && (
        <>
          <Icon name="good" size={14} />
          {t('saved')}
        </>
      )}
      {save.state === 'saving' && t('saving')}
      {save.state === 'failed' && (
        <div class="save-mark-failed">
          <Icon name="warning" />
          <span>
            {t(`storageError_${save.error.code}` as WordKey)}{' '}
            {save.journaled ? t('textJournaled') : t('textOnScreen')}
          </span>
          <button type="button" class="button" onClick={onRetry}>
            {t('tryAgain')}
          </button>
          <button type="button" class="button" onClick={onCopy}>
            {t('copyText')}
          </button>
        </div>
      )}
    </div>
  )
}
