import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import type { Note } from '../../../note/note'
import { type StorageError, storageError } from '../../../storage/errors'
import type { Talk } from '../../../talk/talk'
import { late } from '../../late'
import { loaded } from '../../loaded'
import { Problem } from '../../Problem'
import { storageWords } from '../../storageWords'
import { attachable, MOST_OFFERED, type Offered } from '../attachable'
import './PartOf.css'

const ChooseTalk = late(() => import('./ChooseTalk').then((module) => module.ChooseTalk))

interface PartOfProps {
  talk: Talk
  note: Note
  onChoose: (other: Talk) => void
}

type Step = { at: 'nothing saved' } | { at: 'closed' } | { at: 'open'; offered: Offered }

/** For a page that resembles no saved talk: the user says which one it belongs to, if any. */
export function PartOf({ talk, note, onChoose }: PartOfProps) {
  const [step, setStep] = useState<Step>({ at: 'nothing saved' })
  const [fault, setFault] = useState<StorageError | null>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const returns = useRef<'yes' | 'no'>('no')
  const asking = { id: talk.id, apart: note.apart }

  useEffect(() => {
    attachable(null, 1, asking).then(
      ({ talks }) => talks.length > 0 && setStep({ at: 'closed' }),
      // It is an offer: where nothing can be read there is none.
      () => {},
    )
  }, [talk.id])

  useLayoutEffect(() => {
    if (step.at === 'closed' && returns.current === 'yes') opener.current?.focus()
    returns.current = step.at === 'open' ? 'yes' : 'no'
  }, [step])

  /** Opens when there is something to show, and then does not change under the hands. */
  const open = () =>
    Promise.all([attachable(talk, MOST_OFFERED, asking), loaded(ChooseTalk.ready())]).then(
      ([offered]) => {
        setFault(null)
        setStep({ at: 'open', offered })
      },
      (cause) => setFault(storageError(cause)),
    )

  if (step.at === 'nothing saved') return null
  if (step.at === 'open') {
    return (
      <ChooseTalk
        talk={talk}
        offered={step.offered}
        onChoose={onChoose}
        onClose={() => setStep({ at: 'closed' })}
      />
    )
  }
  return (
    <div class="part-of">
      {fault && <Problem role="alert">{storageWords(fault)}</Problem>}
      <button
        ref={opener}
        type="button"
        class="textlink part-of-open"
        data-testid="part-of"
        onClick={() => void open()}
      >
        {t('partOf')}
      </button>
    </div>
  )
}
