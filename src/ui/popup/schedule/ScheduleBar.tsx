import { t } from '../../../browser/words'
import { counted, numbered } from '../../options/numbers'
import { Problem } from '../../Problem'
import { storageWords } from '../../storageWords'
import type { Saving, SavingDone } from './useSaving'

interface ScheduleBarProps {
  ticked: number
  saving: Saving
  onSave: () => void
}

/** Saves what is ticked, always in sight; says how far that is, and takes it back. */
export function ScheduleBar({ ticked, saving, onSave }: ScheduleBarProps) {
  const { progress, done, problem, undo } = saving
  const isBusy = progress !== null
  return (
    <div class="schedule-bar" data-testid="schedule-bar">
      {problem && (
        <Problem role="alert" testid="schedule-problem">
          {storageWords(problem)} {t('scheduleKept')}
        </Problem>
      )}
      <div class="schedule-bar-row">
        <div class="schedule-said" role="status" data-testid="schedule-said">
          {progress ? (
            <span>{t('scheduleSaving', numbered(progress.count), numbered(progress.of))}</span>
          ) : done ? (
            <span>{wordsOf(done)}</span>
          ) : (
            ticked === 0 && <span>{t('scheduleHint')}</span>
          )}{' '}
          {!isBusy && done?.act === 'saved' && done.undoable === 'yes' && (
            <button
              type="button"
              class="textlink"
              data-testid="schedule-undo"
              onClick={() => void undo()}
            >
              {t('undo')}
            </button>
          )}
        </div>
        <button
          type="button"
          class="button button--primary"
          data-testid="schedule-save"
          aria-disabled={isBusy || ticked === 0}
          onClick={onSave}
        >
          {ticked === 0
            ? t('scheduleSave')
            : counted(ticked, 'scheduleSaveOne', 'scheduleSaveMany')}
        </button>
      </div>
      {progress && progress.of > MANY && (
        <progress
          class="schedule-progress"
          aria-label={t('scheduleProgress')}
          value={progress.count}
          max={progress.of}
        />
      )}
    </div>
  )
}

/** So many take long enough for a bar to be seen. */
const MANY = 100

function wordsOf(done: SavingDone): string {
  if (done.act === 'saved') return counted(done.count, 'scheduleSavedOne', 'scheduleSavedMany')
  const gone = counted(done.count, 'scheduleUndoneOne', 'scheduleUndoneMany')
  if (done.stays === 0) return gone
  return `${gone} ${counted(done.stays, 'scheduleStaysOne', 'scheduleStaysMany')}`
}
