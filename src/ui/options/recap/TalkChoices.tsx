import { t } from '../../../browser/words'
import type { SavedTalk } from '../../../note/saved'
import type { RecapChange } from '../../../recap/change'
import type { RecapTalk } from '../../../recap/recap'
import { Icon, type IconName } from '../Icon'
import { HeadingText } from './HeadingText'
import type { Step } from './moves'
import type { Act } from './useActs'

interface TalkChoicesProps {
  id: string
  saved: SavedTalk
  choice: RecapTalk
  /** Its heading as it comes. */
  usual: string
  place: { at: number; of: number }
  write: (change: RecapChange) => void
  act: (one: Act) => void
  onNote: () => void
  onStep: (step: Step) => void
}

/** What can be chosen for one talk: its heading, that it was not recorded, its place, its note. */
export function TalkChoices(props: TalkChoicesProps) {
  const { id, saved, choice, usual, place, write, act, onNote, onStep } = props
  const { talk } = saved

  const setHeading = (text: string) => {
    const { heading: _, ...rest } = choice
    write({ type: 'talk', id: talk.id, value: text === '' ? rest : { ...rest, heading: text } })
  }
  const setRecording = (isNone: boolean) => {
    const { recording: _, ...rest } = choice
    const value: RecapTalk = isNone ? { ...rest, recording: 'none' } : rest
    act({
      changes: [{ type: 'talk', id: talk.id, value }],
      words: t(isNone ? 'recapSaidNotRecorded' : 'recapSaidRecorded', talk.title),
    })
  }

  return (
    <fieldset id={id} class="talk-choices" aria-label={t('recapTalkMore', talk.title)}>
      <HeadingText
        own={choice.heading ?? ''}
        usual={usual}
        label={t('recapOwnHeading')}
        testid="talk-heading"
        onEdit={(_, text) => setHeading(text)}
      />
      <label class="choice-option">
        <input
          type="checkbox"
          data-testid="not-recorded"
          checked={choice.recording === 'none'}
          onChange={(event) => setRecording(event.currentTarget.checked)}
        />
        {t('recapNoRecording')}
      </label>
      <div class="talk-choices-bar">
        {MOVES.map(({ step, icon, word }) => {
          const isEdge = step === 'up' ? place.at === 0 : place.at === place.of - 1
          return (
            <button
              key={step}
              type="button"
              class="button button--icon"
              data-testid={`move-${step}`}
              aria-label={t(word)}
              title={t(word)}
              aria-disabled={isEdge}
              onClick={() => !isEdge && onStep(step)}
            >
              <Icon name={icon} />
            </button>
          )
        })}
        <button type="button" class="button" data-testid="talk-note" onClick={onNote}>
          <Icon name="edit" />
          {t('recapEditNote')}
        </button>
      </div>
    </fieldset>
  )
}

const MOVES: { step: 'up' | 'down'; icon: IconName; word: 'recapMoveUp' | 'recapMoveDown' }[] = [
  { step: 'up', icon: 'up', word: 'recapMoveUp' },
  { step: 'down', icon: 'down', word: 'recapMoveDown' },
]
