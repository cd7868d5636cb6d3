import { useEffect, useRef, useState } from 'preact/hooks'
import { callBackground } from '../../../browser/messages'
import { leaveSite } from '../../../browser/permissions'
import { t } from '../../../browser/words'
import type { SyncErasing, SyncPlace } from '../../../messages/sync'
import { markSyncing } from '../../tellBackground'
import { EraseEnd } from './EraseEnd'

interface LeaveBoxProps {
  place: SyncPlace
  /** The place is left. */
  onLeft: () => void
  /** The user goes on syncing. */
  onClose: () => void
}

type State =
  | { at: 'asked' | 'leaving' | 'erase asked' | 'erasing' }
  | { at: 'not erased'; why: Exclude<SyncErasing, { end: 'done' }> }

/** Ends the exchange, with or without what is stored in the place; asks before either. */
export function LeaveBox({ place, onLeft, onClose }: LeaveBoxProps) {
  const [state, setState] = useState<State>({ at: 'asked' })
  const box = useRef<HTMLFieldSetElement>(null)
  const isBusy = state.at === 'leaving' || state.at === 'erasing'
  // The button that was pressed is gone, and what follows is to be read.
  useEffect(() => box.current?.focus(), [state.at])

  const left = async () => {
    markSyncing('off')
    if (place.kind !== 'folder') await leaveSite(place.address).catch(() => {})
    onLeft()
  }
  const leave = () => {
    if (isBusy) return
    setState({ at: 'leaving' })
    callBackground('leave', null)
      .then(left)
      .catch(() => setState({ at: 'asked' }))
  }
  const erase = (unread: 'ask' | 'accept') => {
    if (isBusy) return
    setState({ at: 'erasing' })
    callBackground('erase', { unread })
      .catch((): SyncErasing => ({ end: 'failed', problem: 'unknown', left: null }))
      .then((why) => (why.end === 'done' ? left() : setState({ at: 'not erased', why })))
  }

  const { kind } = place
  return (
    <fieldset class="sync-leave" ref={box} tabIndex={-1} aria-label={t('syncLeave')}>
      {(state.at === 'asked' || state.at === 'leaving') && (
        <>
          <p>{t(kind === 'folder' ? 'syncLeaveAskFolder' : 'syncLeaveAsk')}</p>
          <div class="sync-bar">
            <button
              type="button"
              class="button"
              data-testid="sync-leave-yes"
              aria-disabled={isBusy}
              onClick={leave}
            >
              {t(kind === 'folder' ? 'syncLeaveYesFolder' : 'syncLeaveYes')}
            </button>
            <button
              type="button"
              class="button"
              data-testid="sync-leave-erase"
              aria-disabled={isBusy}
              onClick={() => !isBusy && setState({ at: 'erase asked' })}
            >
              {t('syncLeaveErase')}
            </button>
            <button type="button" class="button button--quiet" onClick={onClose}>
              {t('syncLeaveNo')}
            </button>
          </div>
        </>
      )}
      {state.at === 'erase asked' && (
        <>
          <p>{t('syncEraseAsk')}</p>
          <div class="sync-bar">
            <button
              type="button"
              class="button"
              data-testid="sync-erase-yes"
              onClick={() => erase('ask')}
            >
              {t('syncEraseYes')}
            </button>
            <button
              type="button"
              class="button button--quiet"
              data-testid="sync-erase-no"
              onClick={() => setState({ at: 'asked' })}
            >
              {t('syncEraseNo')}
            </button>
          </div>
        </>
      )}
      {state.at === 'erasing' && <p data-testid="sync-erasing">{t('syncErasing')}</p>}
      {state.at === 'not erased' && (
        <EraseEnd why={state.why} kind={kind} onErase={erase} onLeave={leave} onClose={onClose} />
      )}
    </fieldset>
  )
}
