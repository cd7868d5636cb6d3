import { t } from '../../../browser/words'
import { collectionMarkdown } from '../../../export/collection'
import type { SavedTalk } from '../../../note/saved'
import { OutBar, type OutKind } from '../out/OutBar'
import { useSettings } from '../useSettings'

export interface BulkExportProps {
  chosen: SavedTalk[]
  /** How the last ones left, which is offered first. */
  last: OutKind | null
  onOut: (as: OutKind) => void
}

/** The chosen talks as one document. */
export function BulkExport({ chosen, last, onOut }: BulkExportProps) {
  const { settings } = useSettings()
  return (
    <OutBar
      title={t('exportFileAll')}
      fileBase={t('exportFileAll')}
      extension="md"
      markdown={() => collectionMarkdown(chosen, { format: settings.exportFormat })}
      last={last}
      onOut={onOut}
    />
  )
}
