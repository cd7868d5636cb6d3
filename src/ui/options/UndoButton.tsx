import type { RefObject } from 'preact'
import { t } from '../../browser/words'
import { Icon } from './Icon'

interface UndoButtonProps {
  testid: string
  button: RefObject<HTMLButtonElement | null> | undefined
  onUndo: () => void
}

/** Takes back what was done. */
export function UndoButton({ testid, button, onUndo }: UndoButtonProps) {
  return (
    <button ref={button ?? null} type="button" class="button" data-testid={testid} onClick={onUndo}>
      <Icon name="undo" />
      {t('undo')}
    </button>
  )
}
