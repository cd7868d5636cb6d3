import { useId, useState } from 'preact/hooks'
import { t, type WordKey } from '../../../browser/words'
import type { SavedTalk } from '../../../note/saved'
import type { RecapChange } from '../../../recap/change'
import type { OutlineTalk } from '../../../recap/outline'
import type { RecapTalk } from '../../../recap/recap'
import { conferenceClock } from '../../when'
import { Icon } from '../Icon'
import { VerdictMark } from '../VerdictMark'
import type { Step } from './moves'
import type { OutlinePlace } from './Outline'
import { onRowKey } from './row-keys'
import { TalkChoices } from './TalkChoices'
import type { Act } from './useActs'

interface OutlineRowProps {
  saved: SavedTalk
  state: OutlineTalk['state']
  choice: RecapTalk
  /** Its heading as it comes. */
  usual: string
  /** Its place in the section, from 0. */
  place: { at: number; of: number }
  isActive: 'yes' | 'no'
  write: (change: RecapChange) => void
  act: (one: Act) => void
  onShow: (place: OutlinePlace) => void
  onActive: (id: string) => void
  onStep: (step: Step) => void
}

/** One talk: a handle, its title, whether it is in, and more to choose below it. */
export function OutlineRow(props: OutlineRowProps) {
  const { saved, state, choice, usual, place, isActive } = props
  const { write, act, onShow, onActive, onStep } = props
  const { talk, note } = saved
  const id = useId()
  const [isOpen, setOpen] = useState<'yes' | 'no'>('no')
  const why = whyOut(saved, state)
  const tabIndex = isActive === 'yes' ? 0 : -1

  const setPlace = () => {
    const { place: _, ...rest } = choice
    const value: RecapTalk = { ...rest, place: state === 'in' ? 'out' : 'in' }
    act({
      changes: [{ type: 'talk', id: talk.id, value }],
      words: t(state === 'in' ? 'recapLeftOut' : 'recapTakenIn', talk.title),
    })
  }

  return (
    <li
      class="outline-row"
      data-row={talk.id}
      data-testid="outline-row"
      data-state={state}
      onFocusIn={() => onActive(talk.id)}
      onKeyDown={(event) => onRowKey(event, onStep)}
    >
      <div class="outline-line">
        <button
          type="button"
          class="outline-handle"
          data-handle
          data-control="handle"
          data-testid="drag-handle"
          tabIndex={tabIndex}
          aria-label={t('recapHandle', talk.title, place.at + 1, place.of)}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+Home Alt+End"
          title={t('recapHandleKeys')}
        >
          <Icon name="drag" />
        </button>
        <button
          type="button"
          class="outline-title"
          data-control="title"
          data-testid="outline-title"
          tabIndex={tabIndex}
          title={t('recapShowTalk')}
          onClick={() => onShow({ at: state === 'in' ? 'talk' : 'note', id: talk.id })}
        >
          {talk.start && <span class="outline-time">{conferenceClock(talk.start)}</span>}
          <span class="outline-name" dir="auto">
            {choice.heading || talk.title}
          </span>
          {note.verdict && <VerdictMark verdict={note.verdict} look="outline-verdict" />}
          {why && <span class="outline-why">{t(why)}</span>}
          {choice.recording === 'none' && <span class="outline-why">{t('recapNotRecorded')}</span>}
        </button>
        <button
          type="button"
          class="button button--quiet button--icon"
          data-control="place"
          data-testid="talk-place"
          tabIndex={tabIndex}
          aria-pressed={state === 'in'}
          aria-label={t('recapIsIn', talk.title)}
          title={t(state === 'in' ? 'recapLeaveOut' : 'recapTakeIn')}
          onClick={setPlace}
        >
          <Icon name={state === 'in' ? 'eye' : 'add'} />
        </button>
        <button
          type="button"
          class="button button--quiet button--icon"
          data-control="more"
          data-testid="talk-more"
          tabIndex={tabIndex}
          aria-expanded={isOpen === 'yes'}
          aria-controls={isOpen === 'yes' ? id : undefined}
          aria-label={t('recapTalkMore', talk.title)}
          title={t('moreActions')}
          onClick={() => setOpen(isOpen === 'yes' ? 'no' : 'yes')}
        >
          <Icon name="more" />
        </button>
      </div>
      {isOpen === 'yes' && (
        <TalkChoices
          id={id}
          saved={saved}
          choice={choice}
          usual={usual}
          place={place}
          write={write}
          act={act}
          onNote={() => onShow({ at: 'note', id: talk.id })}
          onStep={onStep}
        />
      )}
    </li>
  )
}

function whyOut({ note }: SavedTalk, state: OutlineTalk['state']): WordKey | null {
  if (state === 'in') return null
  if (state === 'out') return 'recapOutByHand'
  return note.verdict === 'skip' ? 'recapOutSkipped' : 'recapOutCancelled'
}
