import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../../browser/words'
import './DoneBar.css'
import { Problem } from '../../Problem'
import { storageWords } from '../../storageWords'
import { isFocusLost } from '../focus'
import { numbered } from '../numbers'
import { UndoButtons } from '../UndoButtons'
import type { DoneList } from './useDone'

interface DoneBarProps {
  list: DoneList
  onUndo: () => void
}

/** Says what was done and takes it back; it stays until it is used or put away. */
export function DoneBar({ list, onUndo }: DoneBarProps) {
  const { progress, problem } = list
  const undo = useRef<HTMLButtonElement>(null)
  const cancel = useRef<HTMLButtonElement>(null)
  const [last] = list.done
  const isRunning = progress !== null

  useEffect(() => {
    // The button that did it is gone with what it was for.
    if (!isFocusLost()) return
    if (isRunning) cancel.current?.focus()
    else if (last) undo.current?.focus()
  }, [last, isRunning])

  return (
    <div class="done-bar" role="status">
      {progress && (
        <div class="done-bar-line">
          <progress class="done-bar-progress" max={progress.of} value={progress.done} />
          <span data-testid="act-progress">
            {t('actProgress', numbered(progress.done), numbered(progress.of))}
          </span>
          <button
            ref={cancel}
            type="button"
            class="button"
            data-testid="act-cancel"
            onClick={list.cancel}
          >
            {t('cancel')}
          </button>
        </div>
      )}
      {!progress && last && (
        <div class="done-bar-line">
          <p class="done-bar-words" data-testid="done-words">
            {last.words} {last.name !== '' && <bdi>{last.name}</bdi>}
          </p>
          <UndoButtons
            testid={last.kind === 'deleted' ? 'undo-delete' : 'undo-act'}
            undo={undo}
            onUndo={onUndo}
            onDismiss={list.dismiss}
          />
        </div>
      )}
      {problem && <Problem look="bar">{storageWords(problem)}</Problem>}
    </div>
  )
}
