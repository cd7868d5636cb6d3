import { h } from 'preact'
import { t } from '../../../browser/words'
import type { RecapChange } from '../../../recap/change'
import { changeOf, type Field, nameOf, textOf } from './fields'
import { GrowingText } from './GrowingText'
import { HeadingText } from './HeadingText'
import { useShownRecap } from './recap-context'

interface ArticleFieldProps {
  field: Field
  /** Of the heading that it is; 0 where it is none. */
  level: number
  /** A section's heading as it comes. */
  usual: string
  write: (change: RecapChange) => void
}

/** A text of the user's own, in its place in the article and as it looks there. */
export function ArticleField({ field, level, usual, write }: ArticleFieldProps) {
  const text = textOf(useShownRecap(), field)
  const testid = `article-${field.at}`
  const onEdit = (base: string, now: string) => write(changeOf(field, base, now))
  const content =
    field.at === 'heading' ? (
      <HeadingText
        own={text}
        usual={usual}
        label={t('recapHeading')}
        testid={testid}
        field={nameOf(field)}
        onEdit={onEdit}
      />
    ) : (
      <GrowingText
        text={text}
        label={field.at === 'words' ? t('recapWordsOf', usual) : t(LABELS[field.at])}
        placeholder={t(PLACEHOLDERS[field.at])}
        testid={testid}
        field={nameOf(field)}
        lines={field.at === 'title' ? 'one' : 'many'}
        onEdit={onEdit}
      />
    )
  // One level down: the page has a first heading of its own.
  const tag = level === 0 ? 'div' : `h${Math.min(6, level + 1)}`
  return h(tag, { class: `article-field article-field--${level}`, 'data-at': field.at }, content)
}

const LABELS = { title: 'recapTitle', opening: 'recapOpening', closing: 'recapClosing' } as const

const PLACEHOLDERS = {
  title: 'recapTitleHere',
  opening: 'recapOpeningHere',
  words: 'recapWordsHere',
  closing: 'recapClosingHere',
} as const
