import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../../browser/words'
import { Icon } from '../../Icon'
import './DeletedBar.css'
import { storageWords } from '../../storageWords'
import type { Deleted } from './useDeleted'

interface DeletedBarProps {
  deleted: Deleted
  onUndo: () => void
}

/** Says what was deleted and brings it back; it stays until it is used or put away. */
export function DeletedBar({ deleted, onUndo }: DeletedBarProps) {
  const undo = useRef<HTMLButtonElement>(null)
  const [last] = deleted.talks

  useEffect(() => {
    // The button that deleted is gone with its note: the focus must not fall to nowhere.
    const lost = document.activeElement === null || document.activeElement === document.body
    if (last && lost) undo.current?.focus()
  }, [last])

  return (
    <div class="deleted-bar" role="status">
      {last && (
        <div class="deleted-bar-line">
          <p class="deleted-bar-words">
            {t('deletedTalk')} <bdi>{last.talk?.title ?? last.id}</bdi>
          </p>
          <button
            ref={undo}
            type="button"
            class="button"
            data-testid="undo-delete"
            onClick={onUndo}
          >
            <Icon name="undo" />
            {t('undo')}
          </button>
          <button
            type="button"
            class="button button--quiet button--icon"
            aria-label={t('dismiss')}
            title={t('dismiss')}
            onClick={deleted.dismiss}
          >
            <Icon name="skip" size={14} />
          </button>
        </div>
      )}
      {deleted.problem && <p class="deleted-bar-problem">{storageWords(deleted.problem)}</p>}
    </div>
  )
}
