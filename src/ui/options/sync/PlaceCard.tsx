import { useState } from 'preact/hooks'
import { callBackground } from '../../../browser/messages'
import { askForSite, leaveSite } from '../../../browser/permissions'
import { t } from '../../../browser/words'
import type { SyncAnswer, SyncLogEntry, SyncPlace, SyncStatus } from '../../../messages/sync'
import { Icon } from '../../Icon'
import { markSyncing } from '../../tellBackground'
import { counted, dated } from '../numbers'
import { EncryptionSection } from './EncryptionSection'
import { KeptCopy } from './KeptCopy'
import { placeWords } from './place-words'
import { QuestionBox } from './QuestionBox'
import { Runs } from './Runs'
import { SyncProblemBox } from './SyncProblemBox'
import { UnlockBox } from './UnlockBox'

interface PlaceCardProps {
  place: SyncPlace
  status: SyncStatus
  waiting: number
  log: readonly SyncLogEntry[]
  copiedAt: string | null
  onChanged: () => void
  /** The user wants to enter another login or address. */
  onEdit: () => void
}

/** The place where the devices meet, how fresh this one is, what waits, what is wrong. */
export function PlaceCard({
  place,
  status,
  waiting,
  log,
  copiedAt,
  onChanged,
  onEdit,
}: PlaceCardProps) {
  const [isAsked, setAsked] = useState(false)
  const [leaving, setLeaving] = useState<'no' | 'asked' | 'leaving'>('no')
  const { kind, host, path } = placeWords(place)
  const isLocked = status.problem?.what === 'locked'
  const isRunning = isAsked || isRecent(status.running)

  const sync = (answer: SyncAnswer | null = null) => {
    if (isAsked) return
    setAsked(true)
    callBackground('sync', { answer })
      // Whatever came of it stands in the status.
      .catch(() => {})
      .then(() => {
        setAsked(false)
        onChanged()
      })
  }
  const leave = async () => {
    setLeaving('leaving')
    await callBackground('leave', null)
    markSyncing('off')
    await leaveSite(place.address).catch(() => {})
    onChanged()
  }

  return (
    <>
      <section class="sync-card" aria-label={`${kind} ${host}`}>
        <h2 class="sync-place">
          <Icon name="sync" />
          <span>
            {kind} · <bdi>{host}</bdi>
          </span>
        </h2>
        <p class="sync-path foreign">{path}</p>
        <p role="status" class="sync-state" data-testid="sync-state">
          {isRunning
            ? t('syncRunning')
            : status.lastSuccess === null
              ? t('syncNever')
              : t('syncLast', dated(status.lastSuccess))}
          {waiting > 0 && (
            <span data-testid="sync-waiting">
              {' · '}
              {counted(waiting, 'syncWaitsOne', 'syncWaits')}
            </span>
          )}
        </p>
        {isLocked && <UnlockBox onChanged={onChanged} onEdit={onEdit} />}
        {status.problem && !isLocked && (
          <SyncProblemBox
            problem={status.problem}
            onAllow={() =>
              void askForSite(place.address).then((said) => said === 'granted' && sync())
            }
          />
        )}
        {status.question && <QuestionBox question={status.question} onAnswer={sync} />}
        <div class="sync-bar">
          <button
            type="button"
            class={status.question || isLocked ? 'button' : 'button button--primary'}
            data-testid="sync-now"
            aria-disabled={isRunning}
            onClick={() => sync()}
          >
            {t('syncNow')}
          </button>
          <button type="button" class="button" data-testid="sync-edit" onClick={onEdit}>
            {t('syncEdit')}
          </button>
          {leaving === 'no' && (
            <button
              type="button"
              class="button button--quiet"
              data-testid="sync-leave"
              onClick={() => setLeaving('asked')}
            >
              {t('syncLeave')}
            </button>
          )}
        </div>
        {leaving !== 'no' && (
          <fieldset class="sync-leave" aria-label={t('syncLeave')}>
            <p>{t('syncLeaveAsk')}</p>
            <div class="sync-bar">
              <button
                type="button"
                class="button"
                data-testid="sync-leave-yes"
                aria-disabled={leaving === 'leaving'}
                onClick={() => leaving === 'asked' && void leave().catch(() => setLeaving('asked'))}
              >
                {t('syncLeaveYes')}
              </button>
              <button type="button" class="button button--quiet" onClick={() => setLeaving('no')}>
                {t('syncLeaveNo')}
              </button>
            </div>
          </fieldset>
        )}
        {!isLocked && !status.question && <EncryptionSection onChanged={onChanged} />}
      </section>
      {copiedAt !== null && <KeptCopy at={copiedAt} />}
      <Runs log={log} />
      <p class="sync-note">{t('syncPrivacy')}</p>
    </>
  )
}

/** A run that says it goes on may have ended with the browser. */
function isRecent(running: string | null): boolean {
  return running !== null && Date.now() - Date.parse(running) < 5 * 60_000
}
