import { t } from '../../../../../browser/words'
import type { SavedTalk } from '../../../../../note/saved'
import { urlOf } from '../../../../../talk/address'
import { conferenceTime } from '../../../../when'
import { attendedWord, verdictWord } from '../mark-words'

interface MergeSideProps {
  label: string
  saved: SavedTalk
  testid: string
}

/** One note as it is, or will be: whose page, what is said of the talk, the text. */
export function MergeSide({ label, saved: { talk, note }, testid }: MergeSideProps) {
  const facts = [talk.speakers.join(', ') || null, conferenceTime(talk), hostOf(talk.url)]
  const marks = [
    verdictWord(note.verdict),
    attendedWord(note.attended),
    ...note.tags.map((tag) => `#${tag}`),
  ]
  const text = [note.body, note.draft].filter((part) => part.trim() !== '').join('\n')
  return (
    <div class="merge-side" data-testid={testid}>
      <p class="merge-side-label">{label}</p>
      <p class="merge-side-title foreign" dir="auto">
        {talk.title}
      </p>
      <Line parts={facts} />
      <Line parts={marks} />
      {text === '' ? (
        <p class="merge-side-empty">{t('rowNoPoints')}</p>
      ) : (
        <section
          class="merge-side-text"
          dir="auto"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls needs the focus to be scrolled by keys
          tabIndex={0}
          aria-label={label}
        >
          {text}
        </section>
      )}
    </div>
  )
}

function Line({ parts }: { parts: (string | null)[] }) {
  const words = parts.filter((part) => part !== null)
  if (words.length === 0) return null
  return (
    <p class="merge-side-line">
      {words.map((word, i) => (
        <span key={word}>
          {i > 0 && ' · '}
          <bdi class="foreign">{word}</bdi>
        </span>
      ))}
    </p>
  )
}

function hostOf(url: string): string | null {
  return urlOf(url)?.hostname || null
}
