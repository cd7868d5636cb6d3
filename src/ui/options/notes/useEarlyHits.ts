import { useLayoutEffect, useMemo, useState } from 'preact/hooks'
import type { SavedTalk } from '../../../note/saved'
import { readSome } from '../../../storage/search-rows'
import type { Library } from '../library'

/** So many fill the screen. */
const SCREEN = 24

export interface EarlyHits {
  /** The saved talks, as far as they are read. */
  saved: ReadonlyMap<string, SavedTalk>
  /** `reading`: the first hits are on their way, ahead of the library. */
  state: 'reading' | 'done'
}

/**
 * The search answers before a large library is read: the first of its hits are read alone then, so
 * that its answer can be shown. `hits` is `null` where nothing is to be read early.
 */
export function useEarlyHits(hits: readonly string[] | null, library: Library): EarlyHits {
  const [early, setEarly] = useState<Early>(NOTHING)
  const saved = library.state === 'ready' ? library.saved : NONE
  const isWaiting = !isWhole(library)

  // Before the frame is drawn: the first rows are waited for.
  useLayoutEffect(() => {
    if (!isWaiting || !hits) return
    let isWanted = true
    // A failure here is the library's too, which shows it.
    readSome(hits.slice(0, SCREEN)).then(
      (found) => isWanted && setEarly({ hits, found }),
      () => isWanted && setEarly({ hits, found: [] }),
    )
    return () => {
      isWanted = false
    }
  }, [hits, isWaiting])

  const all = useMemo(() => {
    if (!isWaiting || early.found.length === 0) return saved
    return new Map([...saved, ...early.found.map((one) => [one.talk.id, one] as const)])
  }, [saved, early, isWaiting])
  return { saved: all, state: isWaiting && hits && early.hits !== hits ? 'reading' : 'done' }
}

/** Whether all that is saved is read. */
export function isWhole(library: Library): boolean {
  return library.state === 'ready' && library.extent === 'all'
}

interface Early {
  /** What `found` is of. */
  hits: readonly string[] | null
  found: SavedTalk[]
}

const NOTHING: Early = { hits: null, found: [] }
const NONE: ReadonlyMap<string, SavedTalk> = new Map()
