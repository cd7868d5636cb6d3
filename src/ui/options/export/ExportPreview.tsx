import { useEffect, useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import { collectionMarkdown } from '../../../export/collection'
import type { FormatId } from '../../../export/formats'
import { conferencesOf } from '../../../export/order'
import type { SavedTalk } from '../../../note/saved'
import { numbered } from '../numbers'
import { TextBox } from '../TextBox'

interface ExportPreviewProps {
  talks: SavedTalk[]
  format: FormatId
}

/** Talks that the preview is made of; the whole is made when it is copied or downloaded. */
const MOST_TALKS = 40

/** How the export will read, as plain text: its beginning where it is long. */
export function ExportPreview({ talks, format }: ExportPreviewProps) {
  const [text, setText] = useState('')

  useEffect(() => {
    let wanted = true
    collectionMarkdown(firstTalks(talks), { format }).then((made) => wanted && setText(made))
    return () => {
      wanted = false
    }
  }, [talks, format])

  if (talks.length === 0) return <p class="export-word">{t('exportNoTalks')}</p>
  const isPart = talks.length > MOST_TALKS
  return (
    <>
      <TextBox label={t('exportPreview')} testid="export-preview" text={text} />
      {isPart && (
        <p class="export-word" data-testid="export-part">
          {t('exportPart', numbered(MOST_TALKS), numbered(talks.length))}
        </p>
      )}
    </>
  )
}

/** The talks that the export begins with: it has an order of its own. */
function firstTalks(talks: SavedTalk[]): SavedTalk[] {
  if (talks.length <= MOST_TALKS) return talks
  const ordered = conferencesOf(talks).flatMap((conference) => conference.days)
  return ordered.flatMap((day) => day.talks).slice(0, MOST_TALKS)
}
