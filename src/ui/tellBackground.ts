import { callBackground } from '../browser/messages'
import { onOwnChange } from '../storage/changes'

/** ms. Shorter than what the background waits for after it was told: so the last change goes with it. */
const SELDOM = 600

/**
 * Tells the background when this surface has written something, so that it goes to the other devices;
 * only where any are set up, since the background wakes for it.
 */
export function tellBackground(): void {
  let told = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    timer = undefined
    told = performance.now()
    // Where it can't be told now, it looks by itself every few minutes.
    callBackground('changed', null).catch(() => {})
  }
  onOwnChange(() => {
    if (timer !== undefined || !isSyncing()) return
    const rest = told + SELDOM - performance.now()
    if (rest <= 0) tell()
    else timer = setTimeout(tell, rest)
  })
}

/** Remembered where the popup finds it without waiting for the database. */
export function markSyncing(is: 'on' | 'off'): void {
  if (is === 'on') localStorage.setItem(KEY, is)
  else localStorage.removeItem(KEY)
}

function isSyncing(): boolean {
  return localStorage.getItem(KEY) === 'on'
}

const KEY = 'talkmark.sync'
