import { t } from '../../../browser/words'
import type { OpenLibrary } from '../useLibrary'
import type { Navigation } from '../useRoute'
import { ViewHeading } from '../ViewHeading'

interface RecapViewProps {
  open: OpenLibrary
  recapId: string | null
  navigation: Navigation
}

/** The articles, and the one that is open. */
export function RecapView(_: RecapViewProps) {
  return (
    <div class="view">
      <ViewHeading title={t('navRecap')} />
    </div>
  )
}
