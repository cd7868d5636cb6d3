import { t } from '../../../browser/words'
import { PassphraseFields } from './PassphraseFields'
import { type Entered, NOTHING_ENTERED } from './passphrase'

interface EncryptChoiceProps {
  /** `null`: it shall not be encrypted. */
  entered: Entered | null
  onEntered: (entered: Entered | null) => void
}

/** Whether a new place shall be encrypted, and with which passphrase. */
export function EncryptChoice({ entered, onEntered }: EncryptChoiceProps) {
  return (
    <>
      <label class="choice-option">
        <input
          type="checkbox"
          data-testid="sync-encrypt"
          checked={entered !== null}
          onChange={(event) => onEntered(event.currentTarget.checked ? NOTHING_ENTERED : null)}
        />
        {t('syncEncryptWhat')}
      </label>
      {entered && <PassphraseFields entered={entered} onEntered={onEntered} />}
    </>
  )
}
