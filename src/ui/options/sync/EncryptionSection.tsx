import { useState } from 'preact/hooks'
import { callBackground } from '../../../browser/messages'
import { t, type WordKey } from '../../../browser/words'
import type { SyncEncryption } from '../../../messages/encryption'
import type { SyncPlace } from '../../../messages/sync'
import { PassphraseForm } from './PassphraseForm'
import { useEncryption } from './useEncryption'
import { problemWords } from './words'

type Open = 'nothing' | 'passphrase' | 'opening'

interface EncryptionSectionProps {
  place: SyncPlace
  onChanged: () => void
}

/** Whether whoever runs the server can read the notes, and what can be done about it. */
export function EncryptionSection({ place, onChanged }: EncryptionSectionProps) {
  const encryption = useEncryption()
  const [open, setOpen] = useState<Open>('nothing')
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready')
  if (encryption === null) return null
  const isOn = encryption.vault === 'encrypted'
  const isBusy = state === 'busy' || encryption.moving !== 'no'

  const ask = (asked: Promise<null>) => {
    setOpen('nothing')
    setState('busy')
    asked
      .then(
        () => setState('ready'),
        () => setState('failed'),
      )
      .then(onChanged)
  }

  return (
    <section class="sync-encryption" aria-label={t('syncEncryption')}>
      <h3 class="sync-label">{t('syncEncryption')}</h3>
      <p role="status" data-testid="sync-encryption">
        {t(stateWords(encryption))}
        {state === 'failed' && ` ${problemWords('unknown', place.kind)}`}
      </p>
      {open === 'nothing' && (
        <div class="sync-bar">
          <button
            type="button"
            class="button"
            data-testid="sync-encryption-passphrase"
            aria-disabled={isBusy}
            onClick={() => !isBusy && setOpen('passphrase')}
          >
            {t(isOn ? 'syncChangePassphrase' : 'syncEncrypt')}
          </button>
          {isOn && (
            <button
              type="button"
              class="button button--quiet"
              data-testid="sync-encryption-off"
              aria-disabled={isBusy}
              onClick={() => !isBusy && setOpen('opening')}
            >
              {t('syncDecrypt')}
            </button>
          )}
        </div>
      )}
      {open === 'passphrase' && (
        <PassphraseForm
          kind={isOn ? 'change' : 'first'}
          onDone={(passphrase, key) => ask(callBackground('encrypt', { passphrase, key }))}
          onCancel={() => setOpen('nothing')}
        />
      )}
      {open === 'opening' && (
        <fieldset class="sync-leave" aria-label={t('syncDecrypt')}>
          <p>{t('syncDecryptAsk')}</p>
          <div class="sync-bar">
            <button
              type="button"
              class="button"
              data-testid="sync-encryption-off-yes"
              onClick={() => ask(callBackground('decrypt', null))}
            >
              {t('syncDecryptYes')}
            </button>
            <button type="button" class="button button--quiet" onClick={() => setOpen('nothing')}>
              {t('syncDecryptNo')}
            </button>
          </div>
        </fieldset>
      )}
    </section>
  )
}

function stateWords({ vault, moving, left }: SyncEncryption): WordKey {
  if (moving !== 'no') return `syncEncryption_${moving.replace(' ', '_')}` as WordKey
  if (vault === 'open') return left === 'yes' ? 'syncEncryption_opened' : 'syncEncryption_open'
  return left === 'yes' ? 'syncEncryption_cleaning' : 'syncEncryption_encrypted'
}
