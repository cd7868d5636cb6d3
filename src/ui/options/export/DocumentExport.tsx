import { collectionMarkdown } from '../../../export/collection'
import { FORMATS, type FormatId } from '../../../export/formats'
import type { SavedTalk } from '../../../note/saved'
import { OutBar, type OutKind } from '../out/OutBar'
import { ExportPreview } from './ExportPreview'

interface DocumentExportProps {
  talks: SavedTalk[]
  format: FormatId
  title: string
  last: OutKind | null
  onOut: (as: OutKind) => void
}

/** All talks as one document, how it reads, and the ways out. */
export function DocumentExport({ talks, format, title, last, onOut }: DocumentExportProps) {
  return (
    <>
      {talks.length > 0 && (
        <OutBar
          title={title}
          fileBase={title}
          extension={FORMATS.find((one) => one.id === format)?.extension ?? 'md'}
          markdown={() => collectionMarkdown(talks, { format })}
          last={last}
          onOut={onOut}
        />
      )}
      <ExportPreview talks={talks} format={format} />
    </>
  )
}
