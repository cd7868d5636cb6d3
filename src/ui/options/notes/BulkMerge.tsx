import { t } from '../../../browser/words'
import type { SavedTalk } from '../../../note/saved'
import { conferenceTime } from '../../when'

/** More than these are hardly one talk. */
export const MOST_MERGED = 8

interface BulkMergeProps {
  chosen: SavedTalk[]
  onMerge: (into: string) => void
}

/** Which of the talks the others become one with. */
export function BulkMerge({ chosen, onMerge }: BulkMergeProps) {
  return (
    <div class="menu-group">
      <p>{t('bulkMergeLead')}</p>
      {chosen.map(({ talk }) => (
        <button
          key={talk.id}
          type="button"
          class="menu-choice bulk-merge-choice"
          data-testid="merge-into"
          onClick={() => onMerge(talk.id)}
        >
          <span class="foreign">{talk.title}</span>
          <span class="bulk-merge-when">
            {[talk.conferenceTitle, conferenceTime(talk)].filter(Boolean).join(' · ')}
          </span>
        </button>
      ))}
    </div>
  )
}
