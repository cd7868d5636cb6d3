import { useEffect, useId, useState } from 'preact/hooks'
import { callBackground } from '../../../browser/messages'
import { t } from '../../../browser/words'
import type { SyncProgress } from '../../../messages/sync'
import './RunProgress.css'
import { progressWords } from './words'

/** Most runs are over sooner, in ms: a bar that comes and goes would only disturb. */
const PATIENCE = 600

interface RunProgressProps {
  step: SyncProgress
  /** The user has ended it; the button is gone soon. */
  onStop: () => void
}

/** How far the run is, and the way to end it. Screen readers ask for it: it is not told at every step. */
export function RunProgress({ step, onStop }: RunProgressProps) {
  const id = useId()
  const [isLong, setLong] = useState(false)
  const [isStopping, setStopping] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  if (!isLong) return null
  const stop = () => {
    if (isStopping) return
    setStopping(true)
    onStop()
    callBackground('stop', null).catch(() => setStopping(false))
  }
  return (
    <div class="run-progress" data-testid="sync-progress">
      <div class="run-progress-how">
        <span id={id} data-testid="sync-progress-words">
          {progressWords(step)}
        </span>
        <progress
          class="run-progress-bar"
          aria-labelledby={id}
          {...(step.of === null ? {} : { value: step.done, max: Math.max(step.of, 1) })}
        />
      </div>
      <button
        type="button"
        class="button"
        data-testid="sync-stop"
        aria-disabled={isStopping}
        onClick={stop}
      >
        {t(isStopping ? 'syncStopping' : 'syncStop')}
      </button>
    </div>
  )
}
