import { useEffect, useState } from 'preact/hooks'
import type { SavedTalk } from '../../../note/saved'
import { getTalk } from '../../../storage/read-talks'
import type { Library } from '../library'

/** The open talk: `loading` while nobody knows, `gone` where there is none of that id. */
export type Opened = SavedTalk | 'loading' | 'gone'

/**
 * The talk that is open. While the library still loads it is read alone, which is quicker. The id of
 * a talk that was merged gives the one that it is in now, whose id is another.
 */
export function useOpened(id: string | null, library: Library): Opened {
  const [read, setRead] = useState<{ id: string; found: SavedTalk | null } | null>(null)
  const known = library.state === 'ready' && id !== null ? library.saved.get(id) : undefined
  const isWaiting = library.state !== 'ready' || library.extent !== 'all'
  const isUnknown = !isWaiting && known === undefined

  useEffect(() => {
    if (id === null || !(isWaiting || isUnknown)) return
    let wanted = true
    getTalk(id).then(
      (found) => wanted && setRead({ id, found }),
      // A failure here is the library's too, which shows it.
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [id, isWaiting, isUnknown])

  if (id === null) return 'gone'
  if (known) return known
  if (read?.id !== id) return 'loading'
  return read.found ?? (isWaiting ? 'loading' : 'gone')
}
