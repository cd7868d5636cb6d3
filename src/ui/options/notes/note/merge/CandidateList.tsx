import { t, type WordKey } from '../../../../../browser/words'
import type { LikenessReason } from '../../../../../note/likeness'
import type { SavedTalk } from '../../../../../note/saved'
import type { Talk } from '../../../../../talk/talk'
import { Problem } from '../../../../Problem'
import { storageWords } from '../../../../storageWords'
import { conferenceTime } from '../../../../when'
import { Icon } from '../../../Icon'
import { numbered } from '../../../numbers'
import './CandidateList.css'
import { useCandidates } from './useCandidates'

interface CandidateListProps {
  talk: Talk
  words: string
  onWords: (words: string) => void
  onChoose: (other: SavedTalk) => void
}

/** A search over the saved talks; before anything is typed, those that look like the open one. */
export function CandidateList({ talk, words, onWords, onChoose }: CandidateListProps) {
  const { state, found, more, problem } = useCandidates(talk, words)
  const isSearch = words.trim() !== ''
  return (
    <>
      <p class="merge-lead">{t('mergeLead')}</p>
      <label class="merge-search">
        <Icon name="search" />
        <span class="unseen">{t('mergeSearch')}</span>
        <input
          type="search"
          autocomplete="off"
          data-testid="merge-search"
          placeholder={t('mergeSearch')}
          value={words}
          onInput={(event) => onWords(event.currentTarget.value)}
        />
      </label>
      <p class="merge-found" role="status">
        {state === 'ready' &&
          found.length === 0 &&
          t(isSearch ? 'mergeNotFound' : 'mergeNoneLikely')}
        {state === 'ready' && found.length > 0 && !isSearch && t('mergeLikely')}
        {more > 0 && isSearch && t('mergeMore', numbered(more))}
      </p>
      {problem && <Problem role="alert">{storageWords(problem)}</Problem>}
      <ul class="merge-candidates">
        {found.map(({ saved, reasons }) => (
          <li key={saved.talk.id}>
            <button
              type="button"
              class="merge-candidate"
              data-testid="merge-candidate"
              onClick={() => onChoose(saved)}
            >
              <bdi class="merge-candidate-title">{saved.talk.title}</bdi>
              <Facts talk={saved.talk} />
              {reasons.length > 0 && (
                <span class="merge-candidate-why">
                  {reasons.map((reason) => t(REASONS[reason])).join(' · ')}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

const REASONS: Record<LikenessReason, WordKey> = {
  title: 'likeness_title',
  likeTitle: 'likeness_likeTitle',
  link: 'likeness_link',
  speakers: 'likeness_speakers',
  someSpeakers: 'likeness_someSpeakers',
  day: 'likeness_day',
  conference: 'likeness_conference',
}

function Facts({ talk }: { talk: Talk }) {
  const facts = [talk.speakers.join(', '), conferenceTime(talk)].filter(Boolean)
  if (facts.length === 0) return null
  return (
    <span class="merge-candidate-facts">
      {facts.map((fact, i) => (
        <span key={fact}>
          {i > 0 && ' · '}
          <bdi>{fact}</bdi>
        </span>
      ))}
    </span>
  )
}
