import type { ComponentChild } from 'preact'
import { useMemo } from 'preact/hooks'
import { t } from '../../../browser/words'
import { firstPoint } from '../../../note/points'
import type { SavedTalk } from '../../../note/saved'
import type { Marks } from '../../../search/marks'
import type { Talk } from '../../../talk/talk'
import { conferenceClock, conferenceDay } from '../../when'
import { useGroup } from '../group/useGroup'
import { VerdictMark } from '../VerdictMark'
import { type FoundText, foundIn } from './found-in'
import { MarkedLine } from './MarkedLine'
import './TalkRow.css'

/** `clock`: the day stands over the row, which names the room; `whole`: the row says all of it. */
export type WhenShown = 'clock' | 'whole'

interface TalkRowProps {
  saved: SavedTalk
  /** What was sought; the row shows where it stands. */
  marks?: Marks | null
  when?: WhenShown
}

/**
 * What a saved talk looks like in the list: time, title, people and room, first key point.
 * A title that runs from right to left is cut at its own end, hence its own direction.
 */
export function TalkRow({ saved, marks = null, when = 'clock' }: TalkRowProps) {
  const group = useGroup()
  // Rows are drawn at each move in the list; to look for the words in them takes longer than that.
  return useMemo(
    () => <Row saved={saved} marks={marks} when={when} others={group?.inRow(saved) ?? null} />,
    [saved, marks, when, group],
  )
}

interface RowProps extends Required<TalkRowProps> {
  /** Who else wrote in the note. */
  others: ComponentChild
}

function Row({ saved, marks, when, others }: RowProps) {
  const { talk, note } = saved
  const found = marks && foundIn(saved, marks)
  const words = found?.text ?? firstPoint(note.body)
  const facts = <MarkedLine of="facts" texts={factsOf(talk, when)} marks={marks} />
  return (
    <span class="talk-row-grid">
      <span class="talk-row-time">{talk.start ? conferenceClock(talk.start) : ''}</span>
      <span class="talk-row-title" dir="auto" data-testid="note-title">
        <MarkedLine of="words" texts={[{ text: talk.title }]} marks={marks} />
      </span>
      {note.verdict && <VerdictMark verdict={note.verdict} look="talk-row-verdict" />}
      {others === null ? (
        <span class="talk-row-people">{facts}</span>
      ) : (
        <span class="talk-row-people talk-row-people--shared">
          <span>{facts}</span>
          {others}
        </span>
      )}
      {words === null ? (
        <span class="talk-row-point talk-row-point--none">{t('rowNoPoints')}</span>
      ) : (
        <span class="talk-row-point" dir="auto" data-testid="note-words">
          <MarkedLine of="words" texts={[{ text: words, field: found?.field }]} marks={marks} />
        </span>
      )}
    </span>
  )
}

function factsOf(talk: Talk, when: WhenShown): FoundText[] {
  const people: FoundText = { text: talk.speakers.join(', '), field: 'speaker' }
  const facts: FoundText[] =
    when === 'clock'
      ? [people, { text: talk.room ?? '', field: 'room' }]
      : [
          people,
          { text: talk.conferenceTitle ?? '', field: 'conference' },
          { text: talk.start ? conferenceDay(talk.start) : '', field: 'year' },
        ]
  return facts.filter(({ text }) => text !== '')
}
