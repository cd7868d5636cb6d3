import { t } from '../../../browser/words'
import type { OpenLibrary } from '../useLibrary'
import type { Navigation } from '../useRoute'
import { ViewHeading } from '../ViewHeading'

interface BinViewProps {
  open: OpenLibrary
  navigation: Navigation
}

/** What was deleted, for as long as it can be brought back. */
export function BinView(_: BinViewProps) {
  return (
    <div class="view">
      <ViewHeading title={t('navBin')} />
    </div>
  )
}
