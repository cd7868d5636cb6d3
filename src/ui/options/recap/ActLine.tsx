import { t } from '../../../browser/words'
import { UndoButtons } from '../UndoButtons'
import type { Acts } from './useActs'

/** Says what was done last, with a way to undo it; a screen reader hears it at once. */
export function ActLine({ acts: { last, more, undo, dismiss } }: { acts: Acts }) {
  return (
    <div class="act-line" data-state={last ? 'shown' : 'empty'}>
      <p role="status" class="act-line-words" data-testid="act-words">
        {last && (last.state === 'undone' ? t('recapUndone', last.words) : last.words)}
      </p>
      {last && (
        <UndoButtons testid="undo-act" onUndo={more === 'yes' ? undo : null} onDismiss={dismiss} />
      )}
    </div>
  )
}
