import { useEffect, useRef } from 'preact/hooks'
import { Problem } from '../../Problem'
import { storageWords } from '../../storageWords'
import './DoneLine.css'
import { isFocusLost } from '../focus'
import { UndoButtons } from '../UndoButtons'
import type { DoneTemplates } from './useDone'

/** Says what was done and undoes it; it stays until it is used or put away. */
export function DoneLine({ list, onUndo }: { list: DoneTemplates; onUndo: () => void }) {
  const { done, problem } = list
  const undo = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    // The button that did it is gone with its template.
    if (done && isFocusLost()) undo.current?.focus()
  }, [done])

  return (
    <div class="done-line" role="status">
      {done && (
        <div class="done-line-row">
          <p class="done-line-words">
            {done.words} <bdi>{done.name}</bdi>
          </p>
          <UndoButtons testid="undo" undo={undo} onUndo={onUndo} onDismiss={list.dismiss} />
        </div>
      )}
      {problem && <Problem>{storageWords(problem)}</Problem>}
    </div>
  )
}
