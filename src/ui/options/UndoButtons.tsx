import type { RefObject } from 'preact'
import { t } from '../../browser/words'
import { Icon } from './Icon'
import { UndoButton } from './UndoButton'

interface UndoButtonsProps {
  /** Takes back what was done; without it there is nothing to take back any more. */
  onUndo: (() => void) | null
  onDismiss: () => void
  testid: string
  undo?: RefObject<HTMLButtonElement | null>
}

/** Beside the words about what was done: takes it back, or puts the words away. */
export function UndoButtons({ onUndo, onDismiss, testid, undo }: UndoButtonsProps) {
  return (
    <>
      {onUndo && <UndoButton testid={testid} button={undo} onUndo={onUndo} />}
      <button
        type="button"
        class="button button--quiet button--icon"
        data-testid="dismiss-act"
        aria-label={t('dismiss')}
        title={t('dismiss')}
        onClick={onDismiss}
      >
        <Icon name="skip" size={14} />
      </button>
    </>
  )
}
