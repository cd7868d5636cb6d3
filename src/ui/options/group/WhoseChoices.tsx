import { useId } from 'preact/hooks'
import { t } from '../../../browser/words'
import type { RecapChoices } from '../../../recap/change'
import type { Recap } from '../../../recap/recap'

interface WhoseChoicesProps {
  recap: Recap
  onChoose: (value: RecapChoices) => void
}

/** Whose notes the article is made of. */
export function WhoseChoices({ recap, onChoose }: WhoseChoicesProps) {
  const id = useId()
  const { whose = 'everyone', names = 'none' } = recap
  return (
    <>
      <div class="recap-choice-line">
        <label for={`${id}-whose`}>{t('recapWhose')}</label>
        <select
          id={`${id}-whose`}
          class="select"
          data-testid="recap-whose"
          value={whose}
          onChange={(event) =>
            onChoose({ whose: event.currentTarget.value === 'mine' ? 'mine' : 'everyone' })
          }
        >
          <option value="everyone">{t('recapWhose_everyone')}</option>
          <option value="mine">{t('recapWhose_mine')}</option>
        </select>
      </div>
      {whose === 'everyone' && (
        <label class="choice-option">
          <input
            type="checkbox"
            data-testid="recap-names"
            checked={names === 'named'}
            onChange={(event) =>
              onChoose({ names: event.currentTarget.checked ? 'named' : 'none' })
            }
          />
          {t('recapNames')}
        </label>
      )}
    </>
  )
}
