import { onSiteLeft } from '../../browser/permissions'
import { onSurfaces } from '../../browser/ports'
import { readFollowed, readPlace, readStatus } from '../../storage/sync-settings'
import type { RunOptions } from '../../sync/engine'
import { remoteOf } from './places'
import { waitsForUser } from './run'

/** What a watch has told, for a run. */
export type WatchNews = NonNullable<RunOptions['news']>

/**
 * Hears of what other devices put, as it happens: where the place can tell by itself, and as long as a
 * surface is open. `onNews` is called a moment after something was put, once for what comes together.
 */
export function watchWhileOpen(onNews: () => void) {
  let surfaces = 0
  let watching: AbortController | null = null
  let notBefore = 0
  let told: Gathered = NOTHING
  let timer: ReturnType<typeof setTimeout> | undefined

  const forget = () => {
    told = NOTHING
    clearTimeout(timer)
    timer = undefined
  }
  const stop = () => {
    watching?.abort()
    watching = null
    forget()
  }
  const hear = (device: string, since: string) => {
    told = { devices: new Set([...told.devices, device]), since }
    timer ??= setTimeout(() => {
      timer = undefined
      onNews()
    }, TOGETHER)
  }
  const hearOthers = (own: string) => (device: string, since: string) => {
    if (device !== own) hear(device, since)
  }
  /** Begins where that is possible and has not begun; what was put since the last run is told too. */
  const begin = async () => {
    if (watching || surfaces === 0 || Date.now() < notBefore) return
    const mine = new AbortController()
    watching = mine
    const all = [readPlace(), readFollowed(), readStatus()] as const
    const [place, { since, device: own }, status] = await Promise.all(all)
    const remote = place && (await remoteOf(place))
    if (mine.signal.aborted) return
    // The first run, or one that the user has to mend, finds out where to begin.
    if (!remote?.watch || since === null || waitsForUser(status)) watching = null
    else
      await remote.watch(hearOthers(own), mine.signal, since).catch(() => {
        if (watching !== mine) return
        // The next regular run meets the same fault, and says so.
        stop()
        notBefore = Date.now() + REST
      })
  }
  const tryBegin = () => void begin().catch(() => stop())

  onSurfaces((open) => {
    surfaces = open
    if (open === 0) stop()
    else tryBegin()
  })
  onSiteLeft(stop)
  return {
    begin: tryBegin,
    stop,
    isOn: () => watching !== null,
    /** What was told since the last call; `null` where nobody watches, and all are to be asked. */
    take(): WatchNews | null {
      const news = watching ? told : null
      forget()
      return news
    },
  }
}

type Gathered = WatchNews

const NOTHING: Gathered = { devices: new Set(), since: null }

/** ms: one line may be two files, and several people write at once. */
const TOGETHER = 120

/** How long a watch that ended in an error is left alone, in ms. */
const REST = 5 * 60_000
