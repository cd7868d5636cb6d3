import { onAlarm, ringEvery, ringIn, stopRinging } from '../../browser/alarms'
import { stayAwake } from '../../browser/lifecycle'
import { serveBackground } from '../../browser/messages'
import type { SyncPlace } from '../../messages/sync'
import { closeDatabase } from '../../storage/database'
import {
  countWaiting,
  forgetPlace,
  readPlace,
  readStatus,
  writePlace,
} from '../../storage/sync-settings'
import { mirrorSchedule } from '../mirror/schedule'
import { keepCopy } from './copy'
import { encryptionCalls, joinWith } from './encryption'
import { erasePlace } from './erase'
import { tryPlace } from './places'
import { progressNow } from './progress'
import { exchange, STOPPED, type Wish } from './run'
import { watchWhileOpen } from './watch'

/** Between a change and the exchange, in ms: what follows at once goes with it. */
const REST = 3000

/** The same where others watch, and how far apart runs are at the least: ms. */
const SHORT_REST = 300
const APART = 1500

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
      clearTimeout(quick)
      quick = undefined
      // What it was told and has not read is told anew.
      watch?.stop()
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
    join: (place) => join(place),
    joinEncrypted: ({ place, passphrase }) => join(place, () => joinWith(place, passphrase)),
    ...encryptionCalls(alone, () => now({ look: 'now', answer: null })),
    leave: async () => {
      running?.abort()
      watch?.stop()
      await stopAlarms()
      await alone(forgetPlace)
      await copies.placeLeft()
      return null
    },
    erase: async ({ unread }) => {
      const erasing = await aloneAwake((signal) => erasePlace(unread, signal))
      if (erasing.end !== 'done') return erasing
      watch?.stop()
      await stopAlarms()
      await alone(forgetPlace)
      await copies.placeLeft()
      return erasing
    },
    ...copies.calls,
  })
  onAlarm((name) => {
    if (name === REGULAR || name === AGAIN) void now({ look: 'when due', answer: null })
    if (name === copies.alarm) copies.follow('all')
  })
  addEventListener('online', soon)
  watch = watchWhileOpen(() => void now({ look: 'when due', answer: null }))
}

/** `before` is done when the place is known, and before anything goes there. */
async function join(place: SyncPlace, before?: () => Promise<void>): Promise<null> {
  watch?.stop()
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
    if ((await readPlace()) === null && !(await copies.isOn())) return
    await ringEvery(REGULAR, EVERY)
    await now({ look: 'when due', answer: null })
  } catch {
    // A database that does not open: whoever opens it next shows that.
  } finally {
    await closeDatabase()
  }
}

/** Readable copies, kept after each exchange; also where there is none. */
const copies = mirrorSchedule({
  alone,
  changed: soon,
  begin: () => ringEvery(REGULAR, EVERY),
})

let timer: ReturnType<typeof setTimeout> | undefined
let quick: ReturnType<typeof setTimeout> | undefined
/** When the last run did, ms. */
let ended = 0
let watch: ReturnType<typeof watchWhileOpen> | null = null
let running: AbortController | null = null
let trial: AbortController | null = null
/** What waits for the run that goes on; several wishes are one. */
let waiting: { wish: Wish; done: Promise<void>; isOff: 'no' | 'yes' } | null = null

function soon(): void {
  clearTimeout(timer)
  const isOn = watch?.isOn() === true
  // What a surface could not tell any more, as it was closed, goes with this one.
  timer = setTimeout(() => void later(), isOn ? APART : REST)
  if (!isOn) return
  const apart = ended + APART - Date.now()
  quick ??= setTimeout(() => void later(), Math.max(SHORT_REST, apart))
}

/** What went with an earlier run, as those of a watch are, needs no other. */
async function later(): Promise<void> {
  clearTimeout(quick)
  quick = undefined
  if (watch?.isOn() && (await countWaiting().catch(() => 1)) === 0) return closeDatabase()
  await now({ look: 'when due', answer: null })
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
  let hasCopies = false
  mine.done = aloneAwake(async (signal) => {
    if (waiting === mine) waiting = null
    if (mine.isOff === 'yes') return
    try {
      const pause = await exchange({ ...mine.wish, news: watch?.take() ?? null }, signal)
      if (pause !== null) await ringIn(AGAIN, pause)
    } catch (error) {
      // The surfaces meet the same fault of the storage, and show it.
      console.warn('The exchange with other devices could not be noted.', error)
    } finally {
      hasCopies = await copies.isOn().catch(() => false)
    }
  })
  void mine.done.then(
    () => hasCopies && copies.follow(mine.wish.look === 'now' ? 'all' : 'when due'),
  )
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
      ended = Date.now()
      await watchOn()
      // Nothing stays open that would hold up an update of the database.
      await closeDatabase()
    }
  })
}

async function stopAlarms(): Promise<void> {
  await Promise.all([stopRinging(REGULAR), stopRinging(AGAIN)])
}

/** Watches after a run that ended well. Else what was told may not have been read: all are asked anew. */
async function watchOn(): Promise<void> {
  const { problem, question } = await readStatus().catch(() => UNKNOWN)
  if (problem === null && question === null) watch?.begin()
  else watch?.stop()
}

const UNKNOWN = { problem: 'storage', question: null }

/** One at a time, in all windows and contexts of this profile. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('talkmark.sync', work) as Promise<T>
}
