import { useState } from 'preact/hooks'
import { askForFolder, chooseFolder } from '../../../browser/folders'
import { callBackground } from '../../../browser/messages'
import { t } from '../../../browser/words'
import type { MirrorCalls, MirrorWhere } from '../../../messages/mirror'
import type { SyncPlace } from '../../../messages/sync'
import { keepFolder } from '../../../storage/folders'
import { Problem } from '../../Problem'
import { markSyncing } from '../../tellBackground'
import { askFor } from './ask-for-place'
import { CopiesProblem } from './CopiesProblem'
import { CopiesRuns } from './CopiesRuns'
import { CopiesStart } from './CopiesStart'
import { CopiesState, isWriting } from './CopiesState'
import { placeWords } from './place-words'
import './ReadableCopies.css'
import { useCopies } from './useCopies'

/** Each talk as a file that people and other programs read and write: where, and how that stands. */
export function ReadableCopies({ place }: { place: SyncPlace | null }) {
  const [copies, read] = useCopies()
  const [asked, setAsked] = useState<'nothing' | 'busy' | 'failed'>('nothing')
  if (copies === null) return null
  const { settings, status, log, folder } = copies
  const { where } = settings
  // What goes wrong in a folder is said as such, whatever it is for.
  const spoken = where === 'place' && place?.kind === 'folder' ? 'folder' : where
  const isRunning = asked === 'busy' || isWriting(status)

  const during = (work: () => Promise<unknown>) => {
    if (asked === 'busy') return
    setAsked('busy')
    work()
      .then(
        () => setAsked('nothing'),
        () => setAsked('failed'),
      )
      .finally(read)
  }
  const set = async (to: MirrorWhere) => {
    if (to !== 'off') markSyncing('on')
    await callBackground('setMirror', { where: to })
  }
  const inFolder = () =>
    during(async () => {
      const chosen = await chooseFolder('mirror')
      if (chosen === null) return
      await keepFolder('mirror', chosen)
      await set('folder')
    })
  const act = (what: MirrorCalls['mirror']['args']['act']) =>
    during(() => callBackground('mirror', { act: what }))
  const allow = () =>
    during(async () => {
      const said = await askAgain(where, folder, place)
      if (said === 'granted') await callBackground('mirror', { act: 'run' })
    })

  return (
    <section class="sync-card copies" aria-labelledby="copies-heading">
      <h2 id="copies-heading" class="sync-place">
        {t('copies')}
      </h2>
      <p>{t('copiesLead')}</p>
      {where === 'off' ? (
        <CopiesStart
          place={place}
          isBusy={asked === 'busy'}
          onPlace={() => during(() => set('place'))}
          onFolder={inFolder}
        />
      ) : (
        <>
          <p class="sync-path foreign" data-testid="copies-where">
            {whereWords(where, folder, place)}
          </p>
          <CopiesState status={status} />
          {status.problem && (
            <CopiesProblem
              problem={status.problem}
              where={spoken}
              onAllow={allow}
              onTakeOver={() => act('take over')}
              onLeave={() => during(() => set('off'))}
            />
          )}
          <div class="sync-bar">
            <button
              type="button"
              class="button"
              data-testid="copies-run"
              aria-disabled={isRunning}
              onClick={() => !isRunning && act('run')}
            >
              {t(status.goes === 'stopped' ? 'copiesGoOn' : 'copiesNow')}
            </button>
            {isWriting(status) && (
              <button
                type="button"
                class="button"
                data-testid="copies-stop"
                onClick={() => void callBackground('mirror', { act: 'stop' }).then(read, read)}
              >
                {t('copiesStop')}
              </button>
            )}
            {where === 'folder' && (
              <button type="button" class="button" data-testid="copies-folder" onClick={inFolder}>
                {t('copiesOtherFolder')}
              </button>
            )}
            <button
              type="button"
              class="button button--quiet"
              data-testid="copies-off"
              onClick={() => during(() => set('off'))}
            >
              {t('copiesOff')}
            </button>
          </div>
          <p class="sync-hint">{t('copiesOffHint')}</p>
          <CopiesRuns log={log} where={spoken} />
        </>
      )}
      {asked === 'failed' && (
        <Problem role="alert" testid="copies-failed">
          {t('copiesFailed')}
        </Problem>
      )}
    </section>
  )
}

/** To be called first thing in an act of the user's. */
async function askAgain(
  where: MirrorWhere,
  folder: FileSystemDirectoryHandle | null,
  place: SyncPlace | null,
): Promise<'granted' | 'refused'> {
  if (where === 'folder') return folder ? askForFolder(folder) : 'refused'
  return place ? askFor(place) : 'refused'
}

function whereWords(
  where: MirrorWhere,
  folder: FileSystemDirectoryHandle | null,
  place: SyncPlace | null,
): string {
  if (where === 'folder') return t('copiesAtFolder', folder?.name ?? '…')
  if (place === null) return ''
  const { kind, host } = placeWords(place)
  return t('copiesAtPlace', `${kind} · ${host}`)
}
