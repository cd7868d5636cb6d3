import { useState } from 'preact/hooks'
import { callBackground } from '../../../browser/messages'
import { askForSite } from '../../../browser/permissions'
import { t } from '../../../browser/words'
import { folderAddress } from '../../../messages/place'
import type { SyncPlace } from '../../../messages/sync'
import { Problem } from '../../Problem'
import { markSyncing } from '../../tellBackground'
import { EncryptChoice } from './EncryptChoice'
import { emptyPlace } from './empty-place'
import { PlaceFields } from './PlaceFields'
import { type Entered, passphraseProblem } from './passphrase'
import { problemWords } from './words'

type State =
  | { at: 'ready' }
  | { at: 'testing' | 'starting' }
  | { at: 'works' }
  | { at: 'wrong'; words: string }

interface SetUpProps {
  /** The place that is set up; its password is not shown again. */
  known?: SyncPlace
  onDone: () => void
  onCancel?: () => void
}

/** Where the devices shall meet: three fields, a trial, and the start. */
export function SetUp({ known, onDone, onCancel }: SetUpProps) {
  const [place, setPlace] = useState<SyncPlace>(known ? { ...known, password: '' } : EMPTY)
  const [state, setState] = useState<State>({ at: 'ready' })
  const [encrypting, setEncrypting] = useState<Entered | null>(null)
  const address = folderAddress(place.address)
  const isBusy = state.at === 'testing' || state.at === 'starting'
  const set = (entered: SyncPlace) => {
    setPlace(entered)
    setState({ at: 'ready' })
  }

  /** Asks the browser first of all: later the click would not count as the user's any more. */
  const tried = async (at: 'testing' | 'starting'): Promise<SyncPlace | null> => {
    if (isBusy) return null
    if (address === null || place.address.trim() === '') {
      setState({ at: 'wrong', words: t('syncNoAddress') })
      return null
    }
    setState({ at })
    if ((await askForSite(address.href)) === 'refused') {
      setState({ at: 'wrong', words: t('syncRefused') })
      return null
    }
    const whole = { ...place, address: address.href }
    const trial = await callBackground('tryPlace', whole)
    if (!trial.works) setState({ at: 'wrong', words: problemWords(trial.problem) })
    return trial.works ? whole : null
  }
  const failed = () => setState({ at: 'wrong', words: problemWords('unknown') })
  const test = async () => {
    if (await tried('testing')) setState({ at: 'works' })
  }
  const start = async () => {
    const wrong = encrypting && passphraseProblem(encrypting)
    if (wrong) return setState({ at: 'wrong', words: t(wrong) })
    const whole = await tried('starting')
    if (!whole) return
    markSyncing('on')
    const joined = encrypting
      ? callBackground('joinEncrypted', { place: whole, passphrase: encrypting.passphrase })
      : callBackground('join', whole)
    // The first exchange may take its time, and shows how it goes.
    void joined.catch(failed)
    await new Promise((resolve) => setTimeout(resolve, 300))
    onDone()
  }

  return (
    <>
      {!known && <p class="view-lead">{t('syncLead')}</p>}
      {!known && <p>{t('syncHow')}</p>}
      <form
        class="sync-form"
        onSubmit={(event) => {
          event.preventDefault()
          start().catch(failed)
        }}
      >
        <h2 class="view-section">{t(known ? 'syncEdit' : 'syncSetUp')}</h2>
        <PlaceFields place={place} onPlace={set} />
        {!known && (
          <EncryptChoice
            entered={encrypting}
            onEntered={(entered) => {
              setEncrypting(entered)
              setState({ at: 'ready' })
            }}
          />
        )}
        <div class="sync-bar">
          <button
            type="submit"
            class="button button--primary"
            data-testid="sync-start"
            aria-disabled={isBusy}
          >
            {t(state.at === 'starting' ? 'syncStarting' : 'syncStart')}
          </button>
          <button
            type="button"
            class="button"
            data-testid="sync-test"
            aria-disabled={isBusy}
            onClick={() => void test().catch(failed)}
          >
            {t(state.at === 'testing' ? 'syncTesting' : 'syncTest')}
          </button>
          {onCancel && (
            <button type="button" class="button button--quiet" onClick={onCancel}>
              {t('cancel')}
            </button>
          )}
        </div>
        <div role="status" data-testid="sync-trial">
          {state.at === 'wrong' && <Problem>{state.words}</Problem>}
          {state.at === 'works' && <p class="sync-works">{t('syncWorks')}</p>}
        </div>
      </form>
      <p class="sync-note">{t('syncPrivacy')}</p>
    </>
  )
}

const EMPTY = emptyPlace('webdav')
