import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../../../browser/words'
import type { SavedTalk } from '../../../note/saved'
import type { Offered } from '../attachable'
import { FindField } from './FindField'
import { FoundCount } from './FoundCount'
import { focusBeside, focusFirst } from './list-focus'
import './TalkFinder.css'
import { NOTHING_SOUGHT, type Search, useFinding } from './useFinding'

interface TalkFinderProps {
  /** What is listed before anything is looked for. */
  offered: Offered
  /** The talk for which another is looked for; it is not found itself. */
  but?: string
  /** Where the search goes on, and is kept. */
  kept?: Search
  /** `first`: at once in the field, or in the list where there is none. */
  focus?: 'first' | 'none'
  row: (saved: SavedTalk) => ComponentChildren
}

/** Saved talks to choose from; where there are more than are listed, with a field to look for others. */
export function TalkFinder({ offered, but, kept, focus = 'none', row }: TalkFinderProps) {
  const list = useRef<HTMLUListElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const own = useRef<Search>({ words: '', answer: NOTHING_SOUGHT })
  const finding = useFinding(kept ?? own.current, but ?? null, list)
  const { words, answer, state } = finding
  const goesDown = useRef<'when answered' | 'no'>('no')

  useLayoutEffect(() => {
    if (focus !== 'first') return
    if (field.current) field.current.focus()
    else focusFirst(list.current)
  }, [focus])

  useLayoutEffect(() => {
    list.current?.scrollTo(0, 0)
    // Not where the user has gone elsewhere meanwhile.
    const waits = goesDown.current === 'when answered' && document.activeElement === field.current
    if (waits) focusFirst(list.current)
    goesDown.current = 'no'
  }, [answer])

  const down = () => {
    if (state === 'pending') goesDown.current = 'when answered'
    else focusFirst(list.current)
  }
  const type = (typed: string) => {
    goesDown.current = 'no'
    finding.type(typed)
  }

  return (
    <>
      {offered.more === 'some' && (
        <>
          <FindField
            label={t('findTalk')}
            testid="find-talk"
            field={field}
            words={words}
            onWords={type}
            onDown={down}
          />
          <FoundCount answer={answer} state={state} />
        </>
      )}
      <ul
        ref={list}
        class="find-list"
        aria-busy={state === 'pending'}
        onKeyDown={(event) => focusBeside(event, field.current)}
        onFocusOut={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) finding.release()
        }}
      >
        {(answer.sought === '' ? offered.talks : answer.found).map((saved) => (
          <li key={saved.talk.id} class="find-row">
            {row(saved)}
          </li>
        ))}
      </ul>
    </>
  )
}
