import type { ComponentChildren, RefObject } from 'preact'
import { UndoButton } from '../../UndoButton'
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
      <UndoButton testid={testid} button={button} onUndo={onUndo} />
    </p>
  )
}
