import type { RefObject } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { t } from '../../../browser/words'
import type { Talk } from '../../../talk/talk'
import { numbered } from '../../options/numbers'
import { conferenceDay } from '../../when'
import { byDay, type DayOfTalks } from './rows'
import { ScheduleRow } from './ScheduleRow'
import type { Roving } from './useRoving'

interface ScheduleListProps {
  list: RefObject<HTMLDivElement | null>
  /** All that are found, in the order in which they are shown; the first `drawn` are. */
  talks: readonly Talk[]
  drawn: number
  onMore: () => void
  roving: Roving
  stateOf: (talk: Talk) => 'saved' | 'ticked' | 'free'
  onTick: (talk: Talk) => void
  onOpen: (talk: Talk) => void
}

/** The talks of a schedule by day. Of a long one, what is not near the screen is drawn later. */
export function ScheduleList(props: ScheduleListProps) {
  const { list, talks, drawn, onMore, roving } = props
  const days = useMemo(() => byDay(talks.slice(0, drawn)), [talks, drawn])
  const left = talks.length - drawn

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its rows have the focus, and hand the keys up
    <div ref={list} class="schedule-list" onKeyDown={roving.onKeyDown}>
      {days.map((group) => (
        <Day key={group.day} group={group} isOnly={days.length === 1} {...props} />
      ))}
      {left > 0 && <More left={left} onMore={onMore} />}
    </div>
  )
}

function Day({
  group: { day, talks },
  isOnly,
  roving,
  stateOf,
  onTick,
  onOpen,
}: ScheduleListProps & { group: DayOfTalks; isOnly: boolean }) {
  const name = day ? conferenceDay(day) : t('scheduleNoDay')
  // Without any day there is nothing to tell apart.
  const isNamed = day !== null || !isOnly
  return (
    <section aria-label={isNamed ? name : t('scheduleTalks')}>
      {isNamed && <h2 class="schedule-day">{name}</h2>}
      <ul>
        {talks.map((talk) => (
          <ScheduleRow
            key={talk.id}
            talk={talk}
            state={stateOf(talk)}
            stop={roving.active === talk.id ? 'yes' : 'no'}
            onTick={() => onTick(talk)}
            onOpen={() => onOpen(talk)}
            onFocus={() => roving.setActive(talk.id)}
          />
        ))}
      </ul>
    </section>
  )
}

/** Draws more by itself when it comes near; the button is for those who get there before. */
function More({ left, onMore }: { left: number; onMore: () => void }) {
  const place = useRef<HTMLButtonElement>(null)
  const latest = useRef(onMore)
  latest.current = onMore

  useEffect(() => {
    const element = place.current
    const root = element?.parentElement
    if (!element || !root) return
    const watcher = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && latest.current(),
      { root, rootMargin: '400px' },
    )
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [left])

  return (
    <button
      ref={place}
      type="button"
      class="button button--quiet schedule-more"
      data-testid="schedule-more"
      tabIndex={-1}
      onClick={onMore}
    >
      {t('scheduleMore', numbered(left))}
    </button>
  )
}
