import { onAlarm, ringEvery, ringIn, stopRinging } from '../../browser/alarms'
import { stayAwake } from '../../browser/lifecycle'
import { serveBackground } from '../../browser/messages'
import { closeDatabase } from '../../storage/database'
import { forgetPlace, readPlace, writePlace } from '../../storage/sync-settings'
import { mirrorSchedule } from '../mirror/schedule'
import { keepCopy } from './copy'
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
      await Promise.all([stopRinging(REGULAR), stopRinging(AGAIN)])
      await alone(forgetPlace)
      await copies.placeLeft()
      return null
    },
    ...copies.calls,
  })
  onAlarm((name) => {
    if (name === REGULAR || name === AGAIN) void now({ look: 'when due', answer: null })
    if (name === copies.alarm) copies.follow('all')
  })
  addEventListener('online', soon)
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
  let hasCopies = false
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
      hasCopies = await copies.isOn().catch(() => false)
      // Nothing stays open that would hold up an update of the database.
      await closeDatabase()
    }
  })
  void mine.done.then(
    () => hasCopies && copies.follow(mine.wish.look === 'now' ? 'all' : 'when due'),
  )
  return mine.done
}

/** One at a time, in all windows and contexts of this profile. */
function alone(work: () => Promise<void>): Promise<void> {
  return navigator.locks.request('talkmark.sync', work) as Promise<void>
}
