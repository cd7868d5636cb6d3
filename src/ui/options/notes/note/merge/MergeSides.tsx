import { useMemo } from 'preact/hooks'
import { t } from '../../../../../browser/words'
import type { SavedTalk } from '../../../../../note/saved'
import { Icon } from '../../../Icon'
import './MergeSides.css'
import { MergeSide } from './MergeSide'
import { outcomeOf } from './outcome'

interface MergeSidesProps {
  one: SavedTalk
  other: SavedTalk
  state: 'ready' | 'busy'
  onMerge: () => void
  onBack: () => void
}

/** The two notes side by side, and below them the one that they will be. */
export function MergeSides({ one, other, state, onMerge, onBack }: MergeSidesProps) {
  const { result } = useMemo(() => outcomeOf(one, other), [one, other])
  return (
    <>
      <div class="merge-sides">
        <MergeSide label={t('mergeThis')} saved={one} testid="merge-one" />
        <MergeSide label={t('mergeOther')} saved={other} testid="merge-other" />
      </div>
      <p class="merge-into">
        <Icon name="merge" />
        {t('mergeWill')}
      </p>
      <MergeSide label={t('mergeResult')} saved={result} testid="merge-result" />
      <div class="merge-buttons">
        <button
          type="button"
          class="button button--primary"
          data-testid="merge-confirm"
          aria-disabled={state === 'busy'}
          onClick={onMerge}
        >
          <Icon name="merge" />
          {t('mergeConfirm')}
        </button>
        <button type="button" class="button" data-testid="merge-back" onClick={onBack}>
          {t('mergeAnother')}
        </button>
      </div>
    </>
  )
}
