import { useState } from 'preact/hooks'
import { callBackground } from '../../../browser/messages'
import { t, type WordKey } from '../../../browser/words'
import type { UnlockProblem } from '../../../messages/encryption'
import { Problem } from '../../Problem'
import { Field } from './Field'

interface UnlockBoxProps {
  onChanged: () => void
  /** The user wants another place. */
  onEdit: () => void
}

/** The vault that is there is encrypted: asks for its passphrase, and says what is left without it. */
export function UnlockBox({ onChanged, onEdit }: UnlockBoxProps) {
  const [passphrase, setPassphrase] = useState('')
  const [state, setState] = useState<'ready' | 'busy' | WordKey>('ready')
  const unlock = async () => {
    if (state === 'busy' || passphrase.trim() === '') return
    setState('busy')
    const end = await callBackground('unlock', { passphrase })
    setState(end.opened === 'yes' ? 'ready' : unlockWords(end.problem))
    if (end.opened === 'yes') setPassphrase('')
    onChanged()
  }
  return (
    <form
      class="sync-question"
      data-testid="sync-locked"
      aria-label={t('syncUnlock')}
      onSubmit={(event) => {
        event.preventDefault()
        unlock().catch(() => setState(unlockWords('unreached')))
      }}
    >
      <p role="alert">
        {t('syncProblem_locked')} {t('syncSafe')}
      </p>
      <Field
        label={t('syncPassphrase')}
        testid="sync-unlock-passphrase"
        type="password"
        value={passphrase}
        onValue={setPassphrase}
      />
      <div role="status" data-testid="sync-unlock-state">
        {state !== 'ready' && state !== 'busy' && <Problem>{t(state)}</Problem>}
      </div>
      <div class="sync-bar">
        <button
          type="submit"
          class="button button--primary"
          data-testid="sync-unlock"
          aria-disabled={state === 'busy'}
        >
          {t(state === 'busy' ? 'syncUnlocking' : 'syncUnlock')}
        </button>
      </div>
      <details class="sync-lost">
        <summary class="sync-runs-summary">{t('syncLost')}</summary>
        <p>{t('syncLostReset')}</p>
        <p>{t('syncLostAll')}</p>
        <div class="sync-bar">
          <button type="button" class="button" data-testid="sync-lost-edit" onClick={onEdit}>
            {t('syncLostEdit')}
          </button>
        </div>
      </details>
    </form>
  )
}

function unlockWords(problem: UnlockProblem): WordKey {
  return `syncUnlock_${problem.replaceAll('-', '_')}` as WordKey
}
