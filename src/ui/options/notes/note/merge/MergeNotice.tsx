import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../../../../browser/words'
import { Icon } from '../../../../Icon'
import { storageWords } from '../../../../storageWords'
import './MergeNotice.css'
import type { Merging } from './useMerging'

/** Says what was merged or split just now, and undoes it. */
export function MergeNotice({ merging: { done, problem, undo } }: { merging: Merging }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // What did it is gone, with the panel or with the note that was open.
    const lost = document.activeElement === null || document.activeElement === document.body
    if (done && lost) button.current?.focus()
  }, [done])

  return (
    <div role="status">
      {done && (
        <p class="merge-notice">
          <span>
            {t(done.act === 'merged' ? 'mergedNow' : 'splitNow')}{' '}
            <bdi>{done.one.talk?.title ?? done.one.id}</bdi>
          </span>
          <button
            ref={button}
            type="button"
            class="button"
            data-testid="undo-merge"
            onClick={() => void undo()}
          >
            <Icon name="undo" />
            {t('undo')}
          </button>
        </p>
      )}
      {problem && <p class="merge-notice merge-notice--problem">{storageWords(problem)}</p>}
    </div>
  )
}
