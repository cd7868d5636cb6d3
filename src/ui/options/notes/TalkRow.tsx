import { t, type WordKey } from '../../../browser/words'
import type { Verdict } from '../../../note/note'
import { firstPoint } from '../../../note/points'
import type { SavedTalk } from '../../../note/saved'
import { Icon, type IconName } from '../../Icon'
import { conferenceClock } from '../../when'
import './TalkRow.css'

/**
 * What a saved talk looks like in the list: time, title, people and room, first key point.
 * A title that runs from right to left is cut at its own end, hence its own direction.
 */
export function TalkRow({ saved }: { saved: SavedTalk }) {
  const { talk, note } = saved
  const point = firstPoint(note.body)
  return (
    <span class="talk-row-grid">
      <span class="talk-row-time">{talk.start ? conferenceClock(talk.start) : ''}</span>
      <span class="talk-row-title" dir="auto" data-testid="note-title">
        {talk.title}
      </span>
      {note.verdict && <VerdictMark verdict={note.verdict} />}
      <span class="talk-row-people">
        <People saved={saved} />
      </span>
      {point === null ? (
        <span class="talk-row-point talk-row-point--none">{t('rowNoPoints')}</span>
      ) : (
        <span class="talk-row-point" dir="auto">
          {point}
        </span>
      )}
    </span>
  )
}

function People({ saved: { talk } }: { saved: SavedTalk }) {
  const facts = [talk.speakers.join(', '), talk.room ?? ''].filter((fact) => fact !== '')
  return facts.map((fact, i) => (
    <span key={fact}>
      {i > 0 && ' · '}
      <bdi>{fact}</bdi>
    </span>
  ))
}

const MARKS: Record<Verdict, { icon: IconName; word: WordKey }> = {
  highlight: { icon: 'star', word: 'verdictHighlight' },
  good: { icon: 'good', word: 'verdictGood' },
  skip: { icon: 'skip', word: 'verdictSkip' },
}

function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { icon, word } = MARKS[verdict]
  return (
    <span class="talk-row-verdict" data-verdict={verdict} title={t(word)}>
      <Icon name={icon} size={14} filled={verdict === 'highlight' ? 'yes' : 'no'} />
      <span class="unseen">{t(word)}</span>
    </span>
  )
}
