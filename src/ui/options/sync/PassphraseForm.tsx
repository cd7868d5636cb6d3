import { useState } from 'preact/hooks'
import { t, type WordKey } from '../../../browser/words'
import { Problem } from '../../Problem'
import { Choice } from './Choice'
import { PassphraseFields } from './PassphraseFields'
import { NOTHING_ENTERED, passphraseProblem } from './passphrase'

export type KeyChoice = 'same' | 'new'

interface PassphraseFormProps {
  /** `first`: there is no encryption yet. `change`: the key may be replaced as well. */
  kind: 'first' | 'change'
  onDone: (passphrase: string, key: KeyChoice) => void
  onCancel: () => void
}

/** Asks for a new passphrase, and where there is one already, what shall change with it. */
export function PassphraseForm({ kind, onDone, onCancel }: PassphraseFormProps) {
  const [entered, setEntered] = useState(NOTHING_ENTERED)
  const [key, setKey] = useState<KeyChoice>('same')
  const [problem, setProblem] = useState<WordKey | null>(null)
  return (
    <form
      class="sync-question"
      aria-label={t(kind === 'first' ? 'syncEncrypt' : 'syncChangePassphrase')}
      data-testid="sync-passphrase-form"
      onSubmit={(event) => {
        event.preventDefault()
        const found = passphraseProblem(entered)
        setProblem(found)
        if (found === null) onDone(entered.passphrase, key)
      }}
    >
      <p>{t(kind === 'first' ? 'syncEncryptAsk' : 'syncChangeAsk')}</p>
      <PassphraseFields
        entered={entered}
        onEntered={(now) => {
          setEntered(now)
          setProblem(null)
        }}
      />
      {kind === 'change' && (
        <>
          <Choice
            label={t('syncKey')}
            testid="sync-key"
            value={key}
            options={[
              ['same', t('syncKey_same')],
              ['new', t('syncKey_new')],
            ]}
            onValue={setKey}
          />
          <p class="sync-hint">{t(key === 'same' ? 'syncKeyHint_same' : 'syncKeyHint_new')}</p>
        </>
      )}
      <div role="status" data-testid="sync-passphrase-problem">
        {problem && <Problem>{t(problem)}</Problem>}
      </div>
      <div class="sync-bar">
        <button type="submit" class="button button--primary" data-testid="sync-passphrase-done">
          {t(kind === 'first' ? 'syncEncryptDone' : 'syncChangeDone')}
        </button>
        <button type="button" class="button button--quiet" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  )
}
