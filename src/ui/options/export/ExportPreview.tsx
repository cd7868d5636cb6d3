import type { ComponentChildren } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import { collectionMarkdown } from '../../../export/collection'
import type { FormatId } from '../../../export/formats'
import type { SavedTalk } from '../../../note/saved'
import { Rendered } from '../../Rendered'
import { numbered } from '../numbers'
import { TextBox } from '../TextBox'
import { firstTalks } from './first-talks'

interface ExportPreviewProps {
  talks: SavedTalk[]
  format: FormatId
}

/** Talks that the preview is made of; the whole is made when it is copied or downloaded. */
const MOST_TALKS = 40

/** How the export will read, or its Markdown as plain text: its beginning where it is long. */
export function ExportPreview({ talks, format }: ExportPreviewProps) {
  const [text, setText] = useState('')
  const [look, setLook] = useState<'read' | 'text'>('read')

  useEffect(() => {
    let wanted = true
    collectionMarkdown(firstTalks(talks, MOST_TALKS), { format }).then(
      (made) => wanted && setText(made),
    )
    return () => {
      wanted = false
    }
  }, [talks, format])

  if (talks.length === 0) return <p class="export-word">{t('exportNoTalks')}</p>
  return (
    <>
      <LookChoice look={look} onLook={setLook} />
      {look === 'text' ? (
        <TextBox label={t('exportPreview')} testid="export-preview" text={text} />
      ) : (
        <ReadBox label={t('exportPreview')}>
          <Rendered markdown={withoutProperties(text)} />
        </ReadBox>
      )}
      {talks.length > MOST_TALKS && (
        <p class="export-word" data-testid="export-part">
          {t('exportPart', numbered(MOST_TALKS), numbered(talks.length))}
        </p>
      )}
    </>
  )
}

function ReadBox({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls needs the focus to be scrolled by keys
    <section class="export-read" tabIndex={0} aria-label={label} data-testid="export-read">
      {children}
    </section>
  )
}

interface LookChoiceProps {
  look: 'read' | 'text'
  onLook: (look: 'read' | 'text') => void
}

function LookChoice({ look, onLook }: LookChoiceProps) {
  const name = useId()
  return (
    <fieldset class="choice-row" aria-label={t('exportPreview')}>
      {(['read', 'text'] as const).map((one) => (
        <label key={one} class="choice-option">
          <input
            type="radio"
            name={name}
            data-testid={`export-look-${one}`}
            checked={look === one}
            onChange={() => onLook(one)}
          />
          {t(one === 'read' ? 'exportLookRead' : 'exportLookText')}
        </label>
      ))}
    </fieldset>
  )
}

/** Front matter is for programs: a reader of Markdown would make a heading of it. */
function withoutProperties(text: string): string {
  return text.startsWith('---\n') ? text.slice(text.indexOf('\n---\n') + 5) : text
}
