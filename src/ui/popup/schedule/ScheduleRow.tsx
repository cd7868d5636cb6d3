import { t, type WordKey } from '../../../browser/words'
import type { Talk } from '../../../talk/talk'
import { Icon } from '../../Icon'
import { conferenceClock } from '../../when'

interface ScheduleRowProps {
  talk: Talk
  state: 'saved' | 'ticked' | 'free'
  /** Whether Tab stops here. */
  stop: 'yes' | 'no'
  onTick: () => void
  onOpen: () => void
  onFocus: () => void
}

/** One line of a schedule: to be ticked, or, where it is saved, to be opened. */
export function ScheduleRow({ talk, state, stop, onTick, onOpen, onFocus }: ScheduleRowProps) {
  const tabIndex = stop === 'yes' ? 0 : -1
  if (state === 'saved') {
    return (
      <li class="schedule-row" data-state={state}>
        <button
          type="button"
          class="schedule-line"
          data-testid="schedule-open"
          data-row={talk.id}
          tabIndex={tabIndex}
          onFocus={onFocus}
          onClick={onOpen}
        >
          <span class="schedule-mark">
            <Icon name="good" />
          </span>
          <Facts talk={talk} />
          <span class="unseen">{t('scheduleOpen')}</span>
          <Icon name="notes" size={14} />
        </button>
      </li>
    )
  }
  return (
    <li class="schedule-row" data-state={state}>
      <label class="schedule-line">
        <span class="schedule-mark">
          <input
            type="checkbox"
            data-testid="schedule-tick"
            data-row={talk.id}
            checked={state === 'ticked'}
            tabIndex={tabIndex}
            onFocus={onFocus}
            onChange={onTick}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              onTick()
            }}
          />
        </span>
        <Facts talk={talk} />
      </label>
    </li>
  )
}

function Facts({ talk }: { talk: Talk }) {
  const time = timeOf(talk)
  const facts = [talk.room, talk.speakers.join(', ')].filter(Boolean)
  return (
    <span class="schedule-facts">
      <span class="schedule-title foreign" dir="auto" title={talk.title}>
        {talk.title}
      </span>
      <span class="schedule-meta">
        {talk.status && (
          <strong class="facts-status">{t(`status_${talk.status}` as WordKey)}</strong>
        )}
        {time && <span class="schedule-time">{time}</span>}
        {facts.map((fact) => (
          <bdi key={fact} class="schedule-fact foreign">
            {fact}
          </bdi>
        ))}
      </span>
    </span>
  )
}

function timeOf({ start, end }: Talk): string {
  const from = start ? conferenceClock(start) : ''
  const to = end ? conferenceClock(end) : ''
  return from && to ? `${from}–${to}` : from
}
