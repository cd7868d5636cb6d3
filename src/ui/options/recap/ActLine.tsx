import { t } from '../../../browser/words'
import { Icon } from '../../Icon'
import type { Acts } from './useActs'

/** Says what was done last, with a way to undo it; a screen reader hears it at once. */
export function ActLine({ acts: { last, more, undo, dismiss } }: { acts: Acts }) {
  return (
    <div class="act-line" data-state={last ? 'shown' : 'empty'}>
      <p role="status" class="act-line-words" data-testid="act-words">
        {last && (last.state === 'undone' ? t('recapUndone', last.words) : last.words)}
      </p>
      {last && more === 'yes' && (
        <button type="button" class="button" data-testid="undo-act" onClick={undo}>
          <Icon name="undo" />
          {t('undo')}
        </button>
      )}
      {last && (
        <button
          type="button"
          class="button button--quiet button--icon"
          data-testid="dismiss-act"
          aria-label={t('dismiss')}
          title={t('dismiss')}
          onClick={dismiss}
        >
          <Icon name="skip" size={14} />
        </button>
      )}
    </div>
  )
}
