import { t } from '../../../browser/words'
import type { SyncErasing, SyncPlace, SyncProblem } from '../../../messages/sync'
import { Problem } from '../../Problem'
import { counted } from '../numbers'
import { problemWords } from './words'

interface EraseEndProps {
  why: Exclude<SyncErasing, { end: 'done' }>
  kind: SyncPlace['kind']
  onErase: (unread: 'ask' | 'accept') => void
  onLeave: () => void
  onClose: () => void
}

/** Why not all was erased, what is still there, and what can be done. */
export function EraseEnd({ why, kind, onErase, onLeave, onClose }: EraseEndProps) {
  const isHalf = why.end === 'stopped' || why.end === 'failed'
  return (
    <>
      <Problem role="alert" testid="sync-not-erased">
        {wordsOf(why, kind)}
      </Problem>
      <div class="sync-bar">
        {why.end !== 'other' && (
          <button
            type="button"
            class="button"
            data-testid="sync-erase-again"
            onClick={() => onErase(why.end === 'unread' ? 'accept' : 'ask')}
          >
            {t(isHalf ? 'syncEraseAgain' : 'syncEraseAnyway')}
          </button>
        )}
        {isHalf && (
          <button type="button" class="button" data-testid="sync-erase-keep" onClick={onLeave}>
            {t('syncEraseKeep')}
          </button>
        )}
        <button
          type="button"
          class="button button--quiet"
          data-testid="sync-erase-close"
          onClick={onClose}
        >
          {t('syncLeaveNo')}
        </button>
      </div>
    </>
  )
}

/** What an exchange would try again by itself is for the user to try again here. */
function failureWords(problem: SyncProblem, kind: SyncPlace['kind']): string {
  return PASSING.has(problem) ? t('syncEraseTry') : problemWords(problem, kind)
}

const PASSING: ReadonlySet<SyncProblem> = new Set(['busy', 'full', 'storage', 'unknown'])

function wordsOf(why: EraseEndProps['why'], kind: SyncPlace['kind']): string {
  if (why.end === 'unread') return t('syncEraseUnread')
  if (why.end === 'other') return t('syncEraseOther')
  const what = why.end === 'stopped' ? t('syncEraseStopped') : failureWords(why.problem, kind)
  if (why.left === null) return what
  return `${what} ${counted(why.left, 'syncEraseLeftOne', 'syncEraseLeft')}`
}
