import { onAlarm, ringEvery, ringIn, stopRinging } from '../../browser/alarms'
import { stayAwake } from '../../browser/lifecycle'
import { serveBackground } from '../../browser/messages'
import { closeDatabase } from '../../storage/database'
import { forgetPlace, readPlace, writePlace } from '../../storage/sync-settings'
import { keepCopy } from './copy'
import { erasePlace } from './erase'
import { tryPlace } from './places'
import { progressNow } from './progress'
import { exchange, STOPPED, type Wish } from './run'

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
    stop: async () => {
      clearTimeout(timer)
      // Nor would the user want the one that waits for it.
      if (waiting) waiting.isOff = 'yes'
      running?.abort(STOPPED)
      return null
    },
    progress: async () => progressNow(),
    tryPlace: (place) => {
      trial = new AbortController()
      return tryPlace(place, trial.signal)
    },
    stopTrial: async () => {
      trial?.abort()
      return null
    },
    join: async (place) => {
      await alone(async () => {
        // Another login for the same place, or another place: the copy is from before either.
        if ((await readPlace()) === null) await keepCopy()
        await writePlace(place)
      })
      await ringEvery(REGULAR, EVERY)
      await now({ look: 'now', answer: null })
      return null
    },
    leave: async () => {
      running?.abort()
      await stopAlarms()
      await alone(forgetPlace)
      return null
    },
    erase: async ({ unread }) => {
      const erasing = await aloneAwake((signal) => erasePlace(unread, signal))
      if (erasing.end !== 'done') return erasing
      await stopAlarms()
      await alone(forgetPlace)
      return erasing
    },
  })
  onAlarm((name) => {
    if (name === REGULAR || name === AGAIN) void now({ look: 'when due', answer: null })
  })
  addEventListener('online', soon)
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
let trial: AbortController | null = null
/** What waits for the run that goes on; several wishes are one. */
let waiting: { wish: Wish; done: Promise<void>; isOff: 'no' | 'yes' } | null = null

function soon(): void {
  clearTimeout(timer)
  timer = setTimeout(() => void now({ look: 'when due', answer: null }), REST)
}

function now(wish: Wish): Promise<void> {
  if (waiting?.isOff === 'no') {
    if (wish.look === 'now') waiting.wish.look = 'now'
    waiting.wish.answer = wish.answer ?? waiting.wish.answer
    return waiting.done
  }
  const mine: NonNullable<typeof waiting> = {
    wish: { ...wish },
    done: Promise.resolve(),
    isOff: 'no',
  }
  waiting = mine
  mine.done = aloneAwake(async (signal) => {
    if (waiting === mine) waiting = null
    if (mine.isOff === 'yes') return
    try {
      const pause = await exchange(mine.wish, signal)
      if (pause !== null) await ringIn(AGAIN, pause)
    } catch (error) {
      // The surfaces meet the same fault of the storage, and show it.
      console.warn('The exchange with other devices could not be noted.', error)
    }
  })
  return mine.done
}

/** What may take its time, and can be ended. */
function aloneAwake<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return alone(async () => {
    running = new AbortController()
    const rest = stayAwake()
    try {
      return await work(running.signal)
    } finally {
      rest()
      running = null
      // Nothing stays open that would hold up an update of the database.
      await closeDatabase()
    }
  })
}

async function stopAlarms(): Promise<void> {
  await Promise.all([stopRinging(REGULAR), stopRinging(AGAIN)])
}

/** One at a time, in all windows and contexts of this profile. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('talkmark.sync', work) as Promise<T>
}
