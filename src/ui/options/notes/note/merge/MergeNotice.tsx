import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../../../../browser/words'
import { Problem } from '../../../../Problem'
import { storageWords } from '../../../../storageWords'
import { UndoNotice } from '../UndoNotice'
import type { Merging } from './useMerging'

/** Says what was merged or split just now, and undoes it. */
export function MergeNotice({ merging: { done, problem, undo } }: { merging: Merging }) {
  const root = useRef<HTMLDivElement>(null)
  const wasDone = useRef(false)
  useEffect(() => {
    // The button that did it is gone with its panel or note, and Undo goes when it is used.
    if (done) root.current?.querySelector('button')?.focus()
    else if (wasDone.current) root.current?.closest<HTMLElement>('.note-pane')?.focus()
    wasDone.current = done !== null
  }, [done])

  return (
    <div ref={root} class="note-status" role="status">
      {done && (
        <UndoNotice testid="undo-merge" onUndo={() => void undo()}>
          {t(done.act === 'merged' ? 'mergedNow' : 'splitNow')}{' '}
          <bdi>{done.one.talk?.title ?? done.one.id}</bdi>
        </UndoNotice>
      )}
      {problem && <Problem>{storageWords(problem)}</Problem>}
    </div>
  )
}
