import type { ComponentChildren, RefObject } from 'preact'
import { t } from '../../../../browser/words'
import { Icon } from '../../../Icon'
import './UndoNotice.css'

interface UndoNoticeProps {
  testid: string
  button?: RefObject<HTMLButtonElement | null>
  onUndo: () => void
  /** What was done. */
  children: ComponentChildren
}

/** Says above a note what was done with it, and takes it back. */
export function UndoNotice({ testid, button, onUndo, children }: UndoNoticeProps) {
  return (
    <p class="undo-notice">
      <span>{children}</span>
      <button
        ref={button ?? null}
        type="button"
        class="button"
        data-testid={testid}
        onClick={onUndo}
      >
        <Icon name="undo" />
        {t('undo')}
      </button>
    </p>
  )
}
