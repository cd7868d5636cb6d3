import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../../browser/words'
import { Icon } from '../../Icon'
import { storageWords } from '../../storageWords'
import './DoneLine.css'
import type { DoneTemplates } from './useDone'

/** Says what was done and undoes it; it stays until it is used or put away. */
export function DoneLine({ list, onUndo }: { list: DoneTemplates; onUndo: () => void }) {
  const { done, problem } = list
  const undo = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    // The button that did it is gone with its template: the focus must not fall to nowhere.
    const lost = document.activeElement === null || document.activeElement === document.body
    if (done && lost) undo.current?.focus()
  }, [done])

  return (
    <div class="done-line" role="status">
      {done && (
        <div class="done-line-row">
          <p class="done-line-words">
            {done.words} <bdi>{done.name}</bdi>
          </p>
          <button ref={undo} type="button" class="button" data-testid="undo" onClick={onUndo}>
            <Icon name="undo" />
            {t('undo')}
          </button>
          <button
            type="button"
            class="button button--quiet button--icon"
            aria-label={t('dismiss')}
            title={t('dismiss')}
            onClick={list.dismiss}
          >
            <Icon name="skip" size={14} />
          </button>
        </div>
      )}
      {problem && <p class="done-line-problem">{storageWords(problem)}</p>}
    </div>
  )
}
