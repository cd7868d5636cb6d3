import type { SyncProgress } from '../../messages/sync'
import { tellProgress } from '../../storage/sync-progress'

/** Time between two words about it, in ms: a run has thousands of steps. */
const SELDOM = 250

let last: SyncProgress | null = null
let told = Number.NEGATIVE_INFINITY
let timer: ReturnType<typeof setTimeout> | undefined

/** How far the run is that goes on; `null` where none does. */
export function progressNow(): SyncProgress | null {
  return last
}

/** To be called at each step: now and then the pages hear of it, and always of the last one. */
export function onStep(step: SyncProgress): void {
  last = step
  if (timer !== undefined) return
  const wait = told + SELDOM - performance.now()
  if (wait > 0) timer = setTimeout(tell, wait)
  else tell()
}

/** The run is over. */
export function endProgress(): void {
  last = null
  tell()
  told = Number.NEGATIVE_INFINITY
}

function tell(): void {
  clearTimeout(timer)
  timer = undefined
  told = performance.now()
  tellProgress(last)
}
