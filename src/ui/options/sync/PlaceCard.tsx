import { useRef, useState } from 'preact/hooks'
import { callBackground } from '../../../browser/messages'
import { t } from '../../../browser/words'
import type { SyncAnswer, SyncLogEntry, SyncPlace, SyncStatus } from '../../../messages/sync'
import { Icon } from '../Icon'
import { counted, dated } from '../numbers'
import { askFor } from './ask-for-place'
import { EncryptionSection } from './EncryptionSection'
import { KeptCopy } from './KeptCopy'
import { LeaveBox } from './LeaveBox'
import { OwnName } from './OwnName'
import { placeWords } from './place-words'
import { QuestionBox } from './QuestionBox'
import { RunProgress } from './RunProgress'
import { Runs } from './Runs'
import { SyncProblemBox } from './SyncProblemBox'
import { UnlockBox } from './UnlockBox'
import { useProgress } from './useProgress'
import { privacyWords } from './words'

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
  const [isLeaving, setLeaving] = useState(false)
  const { kind, host, path } = placeWords(place)
  const isLocked = status.problem?.what === 'locked'
  const step = useProgress(status.running)
  const isRunning = isAsked || (step === 'unknown' ? isRecent(status.running) : step !== null)
  const isErasing = step !== null && step !== 'unknown' && step.phase === 'erasing'
  const nowButton = useRef<HTMLButtonElement>(null)

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
  const goOn = () => {
    setLeaving(false)
    nowButton.current?.focus()
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
        {path !== '' && <p class="sync-path foreign">{path}</p>}
        <p role="status" class="sync-state" data-testid="sync-state">
          {isRunning ? t(isErasing ? 'syncErasing' : 'syncRunning') : restWords(status)}
          {/* Their number changes all along, which nobody wants to be told. */}
          {waiting > 0 && !isRunning && (
            <span data-testid="sync-waiting">
              {' · '}
              {counted(waiting, 'syncWaitsOne', 'syncWaits')}
            </span>
          )}
        </p>
        {step !== null && step !== 'unknown' && (
          <RunProgress step={step} onStop={() => nowButton.current?.focus()} />
        )}
        {isLocked && <UnlockBox onChanged={onChanged} onEdit={onEdit} />}
        {status.problem && !isLocked && (
          <SyncProblemBox
            problem={status.problem}
            kind={place.kind}
            onAllow={() => void askFor(place).then((said) => said === 'granted' && sync())}
          />
        )}
        {status.question && <QuestionBox question={status.question} onAnswer={sync} />}
        <div class="sync-bar">
          <button
            type="button"
            class={status.question || isLocked ? 'button' : 'button button--primary'}
            data-testid="sync-now"
            ref={nowButton}
            aria-disabled={isRunning}
            onClick={() => sync()}
          >
            {t('syncNow')}
          </button>
          <button type="button" class="button" data-testid="sync-edit" onClick={onEdit}>
            {t(place.kind === 'folder' ? 'syncEditFolder' : 'syncEdit')}
          </button>
          {!isLeaving && (
            <button
              type="button"
              class="button button--quiet"
              data-testid="sync-leave"
              onClick={() => setLeaving(true)}
            >
              {t('syncLeave')}
            </button>
          )}
        </div>
        {isLeaving && <LeaveBox place={place} onLeft={onChanged} onClose={goOn} />}
        {!isLocked && !status.question && <EncryptionSection place={place} onChanged={onChanged} />}
      </section>
      <OwnName />
      {copiedAt !== null && <KeptCopy at={copiedAt} />}
      <Runs log={log} kind={place.kind} />
      <p class="sync-note">{privacyWords(place.kind)}</p>
    </>
  )
}

/** How it stands while no run goes on. */
function restWords({ stopped, lastSuccess }: SyncStatus): string {
  if (stopped !== undefined) return t('syncStopped', dated(stopped))
  return lastSuccess === null ? t('syncNever') : t('syncLast', dated(lastSuccess))
}

/** A run that says it goes on may have ended with the browser. */
function isRecent(running: string | null): boolean {
  return running !== null && Date.now() - Date.parse(running) < 5 * 60_000
}
