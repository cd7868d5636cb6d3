import type { RefObject } from 'preact'
import { t } from '../../../browser/words'
import { counted, numbered } from '../../options/numbers'
import { FindField } from '../find/FindField'

interface ScheduleToolsProps {
  field: RefObject<HTMLInputElement | null>
  /** `shown` where there are enough talks to search among. */
  search: 'shown' | 'none'
  words: string
  /** How many talks there are, are saved, and are found. */
  of: number
  saved: number
  found: number
  /** How many of those found can be ticked, and are not. */
  free: number
  /** How many of those found are ticked. */
  ticked: number
  onWords: (words: string) => void
  /** From the field down into the list. */
  onDown: () => void
  onAll: (to: 'ticked' | 'free') => void
}

/** What narrows a list of talks, and ticks all of it at once. */
export function ScheduleTools(props: ScheduleToolsProps) {
  const { field, search, words, of, saved, found, free, ticked, onWords, onDown, onAll } = props
  const isAll = free === 0 && ticked > 0

  return (
    <div class="schedule-tools">
      {search === 'shown' && (
        <FindField
          label={t('scheduleSearch')}
          testid="schedule-search"
          shortcut="/"
          field={field}
          words={words}
          onWords={onWords}
          onDown={onDown}
        />
      )}
      <div class="schedule-count">
        <p role="status" data-testid="schedule-count">
          {words.trim() === ''
            ? countWords(of, saved)
            : t('scheduleFound', numbered(found), numbered(of))}
        </p>
        {free + ticked > 0 && (
          <button
            type="button"
            class="textlink"
            data-testid="schedule-all"
            onClick={() => onAll(isAll ? 'free' : 'ticked')}
          >
            {isAll ? t('scheduleTickNone') : t('scheduleTickAll', numbered(free + ticked))}
          </button>
        )}
      </div>
    </div>
  )
}

function countWords(count: number, saved: number): string {
  const talks = counted(count, 'scheduleCountOne', 'scheduleCountMany')
  return saved === 0 ? talks : `${talks} · ${t('scheduleCountSaved', numbered(saved))}`
}
