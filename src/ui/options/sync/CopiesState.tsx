import { t } from '../../../browser/words'
import type { MirrorStatus } from '../../../messages/mirror'
import { counted, dated, numbered } from '../numbers'

/** How fresh the copies are, or how far a run is. */
export function CopiesState({ status }: { status: MirrorStatus }) {
  return (
    <p role="status" class="sync-state" data-testid="copies-state">
      {words(status)}
      {status.files > 0 && ` · ${counted(status.files, 'copiesFilesOne', 'copiesFiles')}`}
    </p>
  )
}

/** A run that says it goes on may have ended with the browser. */
export function isWriting({ running }: MirrorStatus): boolean {
  return running !== null && Date.now() - Date.parse(running.since) < 5 * 60_000
}

function words(status: MirrorStatus): string {
  const { running, goes, lastSuccess } = status
  if (running !== null && isWriting(status))
    return running.of > 0
      ? t('copiesProgress', numbered(running.done), numbered(running.of))
      : t('copiesRunning')
  if (goes === 'stopped') return t('copiesStopped')
  return lastSuccess === null ? t('copiesNever') : t('copiesLast', dated(lastSuccess))
}
