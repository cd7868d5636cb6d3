import { t } from '../../../browser/words'
import { counted } from '../numbers'
import { type ConferenceChoice, daysOfConference } from './conferences'

interface ConferenceBoxesProps {
  conferences: readonly ConferenceChoice[]
  chosen: readonly string[]
  onChosen: (chosen: string[]) => void
}

/** One or several conferences, with their days and the talks saved of them. */
export function ConferenceBoxes({ conferences, chosen, onChosen }: ConferenceBoxesProps) {
  return (
    <fieldset class="choice">
      <legend class="choice-label">{t('recapOfConferences')}</legend>
      {conferences.map((one) => (
        <label key={one.id} class="choice-option recap-conference">
          <input
            type="checkbox"
            data-testid={`recap-conference-${one.id}`}
            checked={chosen.includes(one.id)}
            onChange={(event) =>
              onChosen(
                event.currentTarget.checked
                  ? [...chosen, one.id]
                  : chosen.filter((id) => id !== one.id),
              )
            }
          />
          <span>
            <bdi class="recap-conference-name">{one.name}</bdi>{' '}
            <span class="choice-effect">
              {[counted(one.count, 'oneTalk', 'manyTalks'), daysOfConference(one)]
                .filter((words) => words !== '')
                .join(' · ')}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
