import { t } from '../../../browser/words'
import { firstPoint } from '../../../note/points'
import { type BinEntry, KEPT_DAYS } from '../../../storage/bin'
import { Icon } from '../Icon'
import { counted, dated } from '../numbers'
import { ForGood } from './ForGood'

interface BinRowProps {
  entry: BinEntry
  ticked: 'yes' | 'no'
  onTick: () => void
  onRestore: () => void
  onDelete: () => void
}

/** A deleted talk: what it was, how long it stays, and its ways out. */
export function BinRow({ entry, ticked, onTick, onRestore, onDelete }: BinRowProps) {
  const { talk, note } = entry
  const title = talk?.title ?? entry.id
  const facts = [talk?.conferenceTitle, talk?.speakers.join(', ')].filter(Boolean).join(' · ')
  return (
    <li class="bin-row" data-testid="bin-row">
      <label class="bin-row-tick">
        <input
          type="checkbox"
          data-testid="bin-choose"
          checked={ticked === 'yes'}
          onChange={onTick}
        />
        <span class="unseen">{t('binChoose', title)}</span>
      </label>
      <div class="bin-row-words">
        <p class="bin-row-title foreign">{title}</p>
        {facts !== '' && <p class="bin-row-facts foreign">{facts}</p>}
        {note && firstPoint(note.body) !== null && <p class="foreign">{firstPoint(note.body)}</p>}
        <p class="bin-row-facts">
          {t('binWhen', dated(entry.removedAt))} ·{' '}
          {counted(daysLeft(entry.removedAt), 'binDaysOne', 'binDays')}
        </p>
      </div>
      <div class="bin-row-acts">
        <button
          type="button"
          class="button"
          data-testid="bin-restore-one"
          aria-label={t('binRestoreOne', title)}
          onClick={onRestore}
        >
          <Icon name="undo" />
          {t('binRestore')}
        </button>
        <ForGood
          label={t('binDelete')}
          name={t('binDeleteOne', title)}
          testid="bin-delete-one"
          onConfirm={onDelete}
        />
      </div>
    </li>
  )
}

const DAY = 24 * 60 * 60 * 1000

/** Whole days until it is gone for good, at least 0. */
function daysLeft(removedAt: string): number {
  const end = Date.parse(removedAt) + KEPT_DAYS * DAY
  return Math.max(0, Math.ceil((end - Date.now()) / DAY))
}
