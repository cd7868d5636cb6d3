import { useEffect, useState } from 'preact/hooks'
import type { SavedTalk } from '../../../note/saved'
import { readSome } from '../../../storage/search-rows'
import type { Library } from '../library'

/** Rows that fill a screen. */
const SCREEN = 40

/**
 * The talks to show: those of the library, and as long as it is still being read, the first of those
 * that a search has found already, read by themselves.
 */
export function useFirstFound(
  ids: readonly string[] | null,
  library: Library,
): ReadonlyMap<string, SavedTalk> {
  const [early, setEarly] = useState(NOTHING)
  const saved = library.state === 'ready' ? library.saved : NOTHING
  const isWhole = library.state === 'ready' && library.extent === 'all'

  useEffect(() => {
    if (isWhole || ids === null) return
    let isWanted = true
    readSome(ids.slice(0, SCREEN)).then(
      (talks) => isWanted && setEarly(new Map(talks.map((one) => [one.talk.id, one]))),
      // The library fails as well then, and says so.
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [ids, isWhole])

  return isWhole || early.size === 0 ? saved : early
}

const NOTHING: ReadonlyMap<string, SavedTalk> = new Map()
