import { useEffect, useId, useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import type { Talk } from '../../../talk/talk'
import type { OpenNote } from '../../note/useNote'
import { Problem } from '../../Problem'
import { storageWords } from '../../storageWords'
import type { Session } from '../session'
import { PartOf } from './PartOf'
import { SameLine, SameSide } from './SameSide'
import './SameTalk.css'
import { mayBePart } from './useAlike'
import { type Step, useSameTalk } from './useSameTalk'

interface SameTalkProps {
  talk: Talk
  /** Saved talks that may be the same one, the likeliest first; where there is none, nothing is asked. */
  others: readonly Talk[]
  open: OpenNote
  session: Session
}

/**
 * Asks whether the talk that was just saved is one that was saved before; remembers either answer. Where
 * there is nothing to ask, the user may say it by themselves.
 */
export function SameTalk({ talk, others, open, session }: SameTalkProps) {
  const id = useId()
  const { step, problem, yes, no, undo } = useSameTalk(talk, open, session, backToJot)
  const question = questionAbout(others)
  const said = useSaid(step, question)
  const [only] = others
  const isAsked = step.at === 'asking' && question !== ''
  const isOne = step.at !== 'merged' && open.note.talkId === talk.id

  return (
    <>
      <p class="unseen" role="status" data-testid="same-said">
        {said}
      </p>
      {problem && <Problem role="alert">{storageWords(problem)}</Problem>}
      {isAsked && (
        <section class="same" aria-labelledby={id} data-testid="same-talk">
          <h2 id={id} class="same-question">
            {question}
          </h2>
          {others.length === 1 && only ? (
            <Pair talk={talk} other={only} onYes={() => void yes(only)} onNo={() => no(others)} />
          ) : (
            <Several others={others} onYes={(other) => void yes(other)} onNo={() => no(others)} />
          )}
        </section>
      )}
      {step.at !== 'asking' && (
        <div class="same-answer" data-testid="same-answer">
          <span>
            {wordsOf(step)} {step.at === 'merged' && <bdi class="foreign">{step.other.title}</bdi>}
          </span>
          {step.at === 'merged' && (
            <button
              type="button"
              class="textlink"
              data-testid="same-undo"
              onClick={() => void undo()}
            >
              {t('undo')}
            </button>
          )}
        </div>
      )}
      {isOne && !isAsked && mayBePart(talk) && (
        <PartOf talk={talk} note={open.note} onChoose={(other) => void yes(other)} />
      )}
    </>
  )
}

interface PairProps {
  talk: Talk
  other: Talk
  onYes: () => void
  onNo: () => void
}

function Pair({ talk, other, onYes, onNo }: PairProps) {
  return (
    <>
      <div class="same-sides">
        <SameSide label={t('sameThis')} talk={talk} />
        <SameSide label={t('sameOther')} talk={other} />
      </div>
      <div class="same-answers">
        <button type="button" class="button" data-testid="same-yes" onClick={onYes}>
          {t('sameYes')}
        </button>
        <button type="button" class="button" data-testid="same-no" onClick={onNo}>
          {t('sameNo')}
        </button>
      </div>
    </>
  )
}

interface SeveralProps {
  others: readonly Talk[]
  onYes: (other: Talk) => void
  onNo: () => void
}

function Several({ others, onYes, onNo }: SeveralProps) {
  const id = useId()
  return (
    <>
      <ul class="same-list">
        {others.map((other, i) => (
          <li key={other.id}>
            <SameLine id={`${id}-${i}`} talk={other} />
            <button
              type="button"
              class="button"
              data-testid="same-yes"
              aria-describedby={`${id}-${i}`}
              onClick={() => onYes(other)}
            >
              {t('sameYes')}
            </button>
          </li>
        ))}
      </ul>
      <div class="same-answers">
        <button type="button" class="button" data-testid="same-no" onClick={onNo}>
          {t('sameNone')}
        </button>
      </div>
    </>
  )
}

/** Empty where there is none. */
function questionAbout({ length }: readonly Talk[]): string {
  if (length === 0) return ''
  return t(length === 1 ? 'sameAsk' : 'sameAskMany')
}

/** Said once the place that is listened to is there: what comes with it is not heard. */
function useSaid(step: Step, question: string): string {
  const [said, setSaid] = useState('')
  const words = step.at === 'asking' ? question : wordsOf(step)
  const title = step.at === 'merged' ? ` ${step.other.title}` : ''
  useEffect(() => setSaid(words + title), [words, title])
  return said
}

function wordsOf(step: Exclude<Step, { at: 'asking' }>): string {
  if (step.at === 'merged') return t('sameMerged')
  return t(step.at === 'split' ? 'sameSplit' : 'sameKept')
}

/** The button that was pressed is gone, and the user goes on jotting. */
function backToJot(): void {
  document.querySelector<HTMLElement>('[data-testid="jot"]')?.focus()
}
