import { t } from '../../../browser/words'
import { counted, numbered } from '../numbers'
import { ViewHeading } from '../ViewHeading'
import type { Listing } from './useListing'

interface NotesHeadingProps {
  listing: Listing
  /** Talks in the library; `null` while that is not known, or none. */
  total: number | null
}

/** The name of the view, and how many talks the list has. */
export function NotesHeading({ listing, total }: NotesHeadingProps) {
  return (
    <ViewHeading title={t('navNotes')}>
      <span class="notes-view-count" role="status" data-testid="notes-count">
        {total !== null && listing.extent === 'all' && counted(total, 'oneTalk', 'manyTalks')}
        {total !== null &&
          listing.extent === 'narrowed' &&
          t('foundCount', numbered(listing.ids.length), counted(total, 'oneTalk', 'manyTalks'))}
      </span>
    </ViewHeading>
  )
}
