import { onAlarm, ringEvery, ringIn, stopRinging } from '../../browser/alarms'
import { stayAwake } from '../../browser/lifecycle'
import { serveBackground } from '../../browser/messages'
import type { SyncPlace } from '../../messages/sync'
import { closeDatabase } from '../../storage/database'
import { forgetPlace, readPlace, writePlace } from '../../storage/sync-settings'
import { keepCopy } from './copy'
import { encryptionCalls, joinWith } from './encryption'
import { tryPlace } from './places'
import { exchange, type Wish } from './run'

/** Between a change and the exchange, in ms: what follows at once goes with it. */
const REST = 3000

/** Minutes between exchanges when nothing is changed here. */
const EVERY = 5

const REGULAR = 'sync'
const AGAIN = 'sync-again'

/** Exchanges after changes, every few minutes, when asked, and when the connection is back. */
export function serveSync(): void {
  serveBackground({
    changed: async () => {
      soon()
      return null
    },
    sync: async ({ answer }) => {
      await now({ look: 'now', answer })
      return null
    },
    tryPlace,
    join: (place) => join(place),
    joinEncrypted: ({ place, passphrase }) => join(place, () => joinWith(place, passphrase)),
    ...encryptionCalls(alone, () => now({ look: 'now', answer: null })),
    leave: async () => {
      running?.abort()
      await Promise.all([stopRinging(REGULAR), stopRinging(AGAIN)])
      await alone(forgetPlace)
      return null
    },
  })
  onAlarm((name) => {
    if (name === REGULAR || name === AGAIN) void now({ look: 'when due', answer: null })
  })
  addEventListener('online', soon)
}

/** `before` is done when the place is known, and before anything goes there. */
async function join(place: SyncPlace, before?: () => Promise<void>): Promise<null> {
  await alone(async () => {
    // Another login for the same place, or another place: the copy is from before either.
    if ((await readPlace()) === null) await keepCopy()
    await writePlace(place)
    await before?.()
  })
  await ringEvery(REGULAR, EVERY)
  await now({ look: 'now', answer: null })
  return null
}

/** Browsers forget alarms when they end, or when the extension is updated. */
export async function keepSyncing(): Promise<void> {
  try {
    if ((await readPlace()) === null) return
    await ringEvery(REGULAR, EVERY)
    await now({ look: 'when due', answer: null })
  } catch {
    // A database that does not open: whoever opens it next shows that.
  } finally {
    await closeDatabase()
  }
}

let timer: ReturnType<typeof setTimeout> | undefined
let running: AbortController | null = null
/** What waits for the run that goes on; several wishes are one. */
let waiting: { wish: Wish; done: Promise<void> } | null = null

function soon(): void {
  clearTimeout(timer)
  timer = setTimeout(() => void now({ look: 'when due', answer: null }), REST)
}

function now(wish: Wish): Promise<void> {
  if (waiting) {
    if (wish.look === 'now') waiting.wish.look = 'now'
    waiting.wish.answer = wish.answer ?? waiting.wish.answer
    return waiting.done
  }
  const mine = { wish: { ...wish }, done: Promise.resolve() }
  waiting = mine
  mine.done = alone(async () => {
    waiting = null
    running = new AbortController()
    const rest = stayAwake()
    try {
      const pause = await exchange(mine.wish, running.signal)
      if (pause !== null) await ringIn(AGAIN, pause)
    } catch (error) {
      // The surfaces meet the same fault of the storage, and show it.
      console.warn('The exchange with other devices could not be noted.', error)
    } finally {
      rest()
      running = null
      // Nothing stays open that would hold up an update of the database.
      await closeDatabase()
    }
  })
  return mine.done
}

/** One at a time, in all windows and contexts of this profile. */
function alone(work: () => Promise<void>): Promise<void> {
  return navigator.locks.request('talkmark.sync', work) as Promise<void>
}
