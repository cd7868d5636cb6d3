import { useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import { CopyButton } from '../../CopyButton'
import { Field } from './Field'
import { type Entered, suggestedPassphrase } from './passphrase'

interface PassphraseFieldsProps {
  entered: Entered
  onEntered: (entered: Entered) => void
}

/** A new passphrase, twice, or one that is suggested, to be written down. */
export function PassphraseFields({ entered, onEntered }: PassphraseFieldsProps) {
  const [suggested, setSuggested] = useState<string | null>(null)
  const suggest = () => {
    const passphrase = suggestedPassphrase()
    setSuggested(passphrase)
    onEntered({ passphrase, again: passphrase })
  }
  const set = (changed: Partial<Entered>) => {
    setSuggested(null)
    onEntered({ ...entered, ...changed })
  }
  return (
    <>
      <Field
        label={t('syncPassphrase')}
        hint={t('syncPassphraseHint')}
        testid="sync-passphrase"
        type="password"
        value={entered.passphrase}
        onValue={(passphrase) => set({ passphrase })}
      />
      <Field
        label={t('syncPassphraseAgain')}
        testid="sync-passphrase-again"
        type="password"
        value={entered.again}
        onValue={(again) => set({ again })}
      />
      <div role="status" data-testid="sync-suggested">
        {suggested !== null && (
          <p class="sync-suggested">
            {t('syncSuggested')} <code data-testid="sync-suggest-passphrase">{suggested}</code>
          </p>
        )}
      </div>
      <div class="sync-bar">
        <button type="button" class="button" data-testid="sync-suggest" onClick={suggest}>
          {t(suggested === null ? 'syncSuggest' : 'syncSuggestAgain')}
        </button>
        {suggested !== null && (
          <CopyButton
            label={t('syncSuggestCopy')}
            testid="sync-suggest-copy"
            look="quiet"
            text={async () => suggested}
          />
        )}
      </div>
    </>
  )
}
