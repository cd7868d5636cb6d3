import { t } from '../browser/words'
import type { Note } from '../note/note'
import type { SaveState } from '../storage/journaled-writer'
import { Icon } from './Icon'
import { Problem } from './Problem'
import './SaveMark.css'
import { storageWords } from './storageWords'

interface SaveMarkProps {
  save: SaveState
  onRetry: () => void
  /** What is on screen: it can be copied, so that it is safe whatever the storage does. */
  note: Pick<Note, 'body' | 'draft'>
}

/** Says, in a word, whether what is on screen is kept; and where not, why and what to do. */
export function SaveMark({ save, note, onRetry }: SaveMarkProps) {
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
        <Problem
          acts={
            <>
              <button type="button" class="button" onClick={onRetry}>
                {t('tryAgain')}
              </button>
              <button
                type="button"
                class="button"
                onClick={() => void navigator.clipboard.writeText(`${note.body}\n${note.draft}`)}
              >
                {t('copyText')}
              </button>
            </>
          }
        >
          {storageWords(save.error)} {save.journaled ? t('textJournaled') : t('textOnScreen')}
        </Problem>
      )}
    </div>
  )
}
