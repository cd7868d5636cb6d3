import { t } from '../../../browser/words'
import { DayHead } from './DayHead'
import type { TalkGroup } from './groups'

/** The head of a group in the list; it stays at the top while the group's talks go by. */
export function GroupHead({ id, group: { head } }: { id: string; group: TalkGroup }) {
  switch (head.kind) {
    case 'day':
      return <DayHead id={id} day={head.day} />
    case 'track':
      return (
        <div id={id} class="talk-list-head" role="presentation">
          <bdi class="talk-list-name">{head.track ?? t('noTrack')}</bdi>
        </div>
      )
    case 'none':
      return null
  }
}
