import { useRef, useState } from 'preact/hooks'
import { callBackground } from '../../../browser/messages'
import { t } from '../../../browser/words'
import type { SyncPlace } from '../../../messages/sync'
import { writeOwnName } from '../../../storage/writers'
import { Problem } from '../../Problem'
import { markSyncing } from '../../tellBackground'
import { askForEntered } from './ask-for-place'
import { EncryptChoice } from './EncryptChoice'
import { emptyPlace } from './empty-place'
import { NameField } from './NameField'
import { PlaceFields } from './PlaceFields'
import { type Entered, passphraseProblem } from './passphrase'
import { useEncryption } from './useEncryption'
import { useOwnName } from './useOwnName'
import { privacyWords, problemWords } from './words'

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
  const [place, setPlace] = useState<SyncPlace>(known ? withoutPassword(known) : EMPTY)
  const [folder, setFolder] = useState<FileSystemDirectoryHandle | null>(null)
  const [name, setName] = useOwnName()
  const [state, setState] = useState<State>({ at: 'ready' })
  const turn = useRef(0)
  const startButton = useRef<HTMLButtonElement>(null)
  const encryption = useEncryption()
  const [encrypting, setEncrypting] = useState<Entered | null>(null)
  const isBusy = state.at === 'testing' || state.at === 'starting'
  const set = (entered: SyncPlace) => {
    setPlace(entered)
    setState({ at: 'ready' })
  }

  const choose = (chosen: FileSystemDirectoryHandle) => {
    setFolder(chosen)
    set({ kind: 'folder', name: chosen.name })
  }

  /** Asks the browser first of all: later the click would not count as the user's any more. */
  const tried = async (at: 'testing' | 'starting'): Promise<SyncPlace | null> => {
    if (isBusy) return null
    const mine = ++turn.current
    setState({ at })
    const asked = await askForEntered(place, folder)
    if ('lacks' in asked) {
      setState({ at: 'wrong', words: t(asked.lacks) })
      return null
    }
    const trial = await callBackground('tryPlace', asked.place).catch((error: unknown) => {
      if (mine === turn.current) throw error
    })
    // The user has ended it.
    if (!trial || mine !== turn.current) return null
    if (!trial.works) setState({ at: 'wrong', words: problemWords(trial.problem, place.kind) })
    return trial.works ? asked.place : null
  }
  const endTrial = () => {
    turn.current += 1
    setState({ at: 'ready' })
    startButton.current?.focus()
    callBackground('stopTrial', null).catch(() => {})
  }
  const failed = () => setState({ at: 'wrong', words: problemWords('unknown', place.kind) })
  const test = async () => {
    if (await tried('testing')) setState({ at: 'works' })
  }
  const start = async () => {
    const wrong = encrypting && passphraseProblem(encrypting)
    if (wrong) return setState({ at: 'wrong', words: t(wrong) })
    const whole = await tried('starting')
    if (!whole) return
    if (!known) await writeOwnName(name)
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
        <h2 class="view-section">
          {t(known ? (known.kind === 'folder' ? 'syncEditFolder' : 'syncEdit') : 'syncSetUp')}
        </h2>
        <PlaceFields place={place} onPlace={set} onFolder={choose} />
        {!known && <NameField name={name} onName={setName} />}
        {(!known || encryption?.vault === 'open') && (
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
            ref={startButton}
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
          {isBusy && (
            <button
              type="button"
              class="button button--quiet"
              data-testid="sync-trial-stop"
              onClick={endTrial}
            >
              {t('syncTestStop')}
            </button>
          )}
          {onCancel && (
            <button
              type="button"
              class="button button--quiet"
              data-testid="sync-cancel"
              onClick={onCancel}
            >
              {t('cancel')}
            </button>
          )}
        </div>
        <div role="status" data-testid="sync-trial">
          {state.at === 'wrong' && <Problem>{state.words}</Problem>}
          {state.at === 'works' && <p class="sync-works">{t('syncWorks')}</p>}
        </div>
      </form>
      <p class="sync-note">{privacyWords(place.kind)}</p>
    </>
  )
}

/** It is not shown again. */
function withoutPassword(known: SyncPlace): SyncPlace {
  return known.kind === 'folder' ? known : { ...known, password: '' }
}

const EMPTY = emptyPlace('webdav')
