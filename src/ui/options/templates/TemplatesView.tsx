import { t } from '../../../browser/words'
import type { OpenLibrary } from '../useLibrary'
import type { Navigation } from '../useRoute'
import { ViewHeading } from '../ViewHeading'

interface TemplatesViewProps {
  open: OpenLibrary
  templateId: string | null
  navigation: Navigation
}

/** The templates, and the one that is open. */
export function TemplatesView(_: TemplatesViewProps) {
  return (
    <div class="view">
      <ViewHeading title={t('navTemplates')} />
    </div>
  )
}
