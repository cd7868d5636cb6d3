import { useMemo } from 'preact/hooks'
import { t } from '../../../browser/words'
import type { RecapChange } from '../../../recap/change'
import type { OutlineSection } from '../../../recap/outline'
import { Icon } from '../Icon'
import { counted } from '../numbers'
import { changeOf, type Field, textOf } from './fields'
import { HeadingText } from './HeadingText'
import { useShownRecap } from './recap-context'

interface SectionHeadProps {
  section: OutlineSection
  write: (change: RecapChange) => void
  /** Leads to the words before the section's talks. */
  onWords: () => void
}

/** A section's heading, the beginning of its words, and how many talks it has. */
export function SectionHead({ section, write, onWords }: SectionHeadProps) {
  const recap = useShownRecap()
  const heading: Field = { at: 'heading', key: section.key }
  const words = textOf(recap, { at: 'words', key: section.key })
  const of = section.talks.length
  const within = section.talks.filter((talk) => talk.state === 'in').length
  const count = useMemo(() => countWords(within, of), [within, of])
  return (
    <header class="outline-head">
      <h2 class="outline-heading">
        <HeadingText
          own={textOf(recap, heading)}
          usual={section.usualHeading}
          label={t('recapHeading')}
          testid="section-heading"
          onEdit={(base, text) => write(changeOf(heading, base, text))}
        />
      </h2>
      <button
        type="button"
        class="outline-words"
        data-testid="section-words-link"
        onClick={onWords}
      >
        <Icon name="edit" size={14} />
        <span class="outline-words-text" dir="auto">
          {firstLine(words) || t('recapWordsAdd')}
        </span>
        <span class="outline-count">{count}</span>
      </button>
    </header>
  )
}

function countWords(count: number, of: number): string {
  return count < of ? t('recapCountOf', count, of) : counted(count, 'oneTalk', 'manyTalks')
}

function firstLine(words: string): string {
  return words.trim().split('\n', 1)[0] ?? ''
}
