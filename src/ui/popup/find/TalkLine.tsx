import type { SavedTalk } from '../../../note/saved'
import { conferenceTime } from '../../when'

interface TalkLineProps {
  saved: SavedTalk
  testid: string
  onClick: () => void
}

/** A saved talk in two lines: what is told of it to tell it from others. */
export function TalkLine({ saved: { talk }, testid, onClick }: TalkLineProps) {
  return (
    <button type="button" class="find-open" data-testid={testid} onClick={onClick}>
      <span class="find-name foreign" dir="auto" title={talk.title}>
        {talk.title}
      </span>
      <span class="find-when">
        {[talk.speakers[0], conferenceTime(talk)].filter(Boolean).join(' · ')}
      </span>
    </button>
  )
}
