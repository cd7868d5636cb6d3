import { useEffect, useMemo, useState } from 'preact/hooks'
import type { SavedTalk } from '../../../note/saved'
import { getTalk } from '../../../storage/talks'
import type { Library } from '../library'

/** So many fill the screen. */
const SCREEN = 24

/**
 * The saved talks, as far as they are read. The search answers before a large library is read: the
 * first of its hits are read alone then, so that its answer can be shown.
 */
export function useEarlyHits(
  hits: readonly string[] | null,
  library: Library,
): ReadonlyMap<string, SavedTalk> {
  const [early, setEarly] = useState<SavedTalk[]>([])
  const saved = library.state === 'ready' ? library.saved : NONE
  const isWaiting = library.state === 'ready' && library.extent !== 'all'

  useEffect(() => {
    if (!isWaiting || !hits) return
    const missing = hits.slice(0, SCREEN).filter((id) => !saved.has(id))
    if (missing.length === 0) return
    // A failure here is the library's too, which shows it.
    Promise.all(missing.map((id) => getTalk(id))).then(
      (found) => setEarly(found.filter((one) => one !== null)),
      () => {},
    )
  }, [hits, saved, isWaiting])

  return useMemo(() => {
    if (!isWaiting || early.length === 0) return saved
    return new Map([...saved, ...early.map((one) => [one.talk.id, one] as const)])
  }, [saved, early, isWaiting])
}

const NONE: ReadonlyMap<string, SavedTalk> = new Map()
