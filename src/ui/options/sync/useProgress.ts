import { useEffect, useState } from 'preact/hooks'
import { callBackground } from '../../../browser/messages'
import type { SyncProgress } from '../../../messages/sync'
import { onProgress } from '../../../storage/sync-progress'

/**
 * How far the run is that goes on; `null` where none does, `unknown` before the background has said so.
 * `running` is since when one goes on, as the status has it: it may have ended with the browser.
 */
export function useProgress(running: string | null): SyncProgress | null | 'unknown' {
  const [step, setStep] = useState<SyncProgress | null | 'unknown'>('unknown')
  useEffect(() => onProgress(setStep), [])
  useEffect(() => {
    if (running === null) return
    let isOver = false
    callBackground('progress', null).then(
      (now) => !isOver && setStep(now),
      // It may be on its way up.
      () => {},
    )
    return () => {
      isOver = true
    }
  }, [running])
  return step
}
