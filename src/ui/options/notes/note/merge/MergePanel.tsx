import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { t } from '../../../../../browser/words'
import type { SavedTalk } from '../../../../../note/saved'
import { Problem } from '../../../../Problem'
import { storageWords } from '../../../../storageWords'
import { Icon } from '../../../Icon'
import { CandidateList } from './CandidateList'
import './MergePanel.css'
import { MergeSides } from './MergeSides'
import type { Merging } from './useMerging'

interface MergePanelProps {
  saved: SavedTalk
  merging: Merging
  /** `merged`: the two are one now. */
  onClose: (how: 'merged' | 'cancelled') => void
}

/** Finds the other note of the same talk, shows what will become of the two, and merges them. */
export function MergePanel({ saved, merging, onClose }: MergePanelProps) {
  const id = useId()
  const [other, setOther] = useState<SavedTalk | null>(null)
  const [words, setWords] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const panel = useRef<HTMLElement>(null)
  const close = useRef(onClose)
  close.current = onClose

  // Each step begins at its top.
  useEffect(() => {
    if (other) heading.current?.focus()
    else panel.current?.querySelector<HTMLElement>('input')?.focus()
  }, [other])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      // The note would take it for itself, and close.
      event.preventDefault()
      close.current('cancelled')
    }
    const element = panel.current
    element?.addEventListener('keydown', onKey)
    return () => element?.removeEventListener('keydown', onKey)
  }, [])

  const merge = async (chosen: SavedTalk) => {
    if (await merging.merge(chosen)) onClose('merged')
  }

  return (
    <section ref={panel} class="merge-panel" aria-labelledby={id} data-testid="merge-panel">
      <header class="merge-head">
        <h3 ref={heading} id={id} class="merge-heading" tabIndex={-1}>
          {other ? t('mergeBoth') : t('mergeFind')}
        </h3>
        <button
          type="button"
          class="button button--quiet button--icon"
          aria-label={t('cancel')}
          title={t('cancel')}
          data-testid="merge-cancel"
          onClick={() => onClose('cancelled')}
        >
          <Icon name="skip" size={14} />
        </button>
      </header>
      {merging.problem && <Problem role="alert">{storageWords(merging.problem)}</Problem>}
      {other ? (
        <MergeSides
          one={saved}
          other={other}
          state={merging.state}
          onMerge={() => merge(other)}
          onBack={() => setOther(null)}
        />
      ) : (
        <CandidateList talk={saved.talk} words={words} onWords={setWords} onChoose={setOther} />
      )}
    </section>
  )
}
