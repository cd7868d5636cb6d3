import { useEffect, useState } from 'preact/hooks'
import type { SavedTalk } from '../../../note/saved'
import { getTalk } from '../../../storage/talks'
import type { Library } from '../library'

/** The open talk: `loading` while nobody knows, `gone` where there is none of that id. */
export type Opened = SavedTalk | 'loading' | 'gone'

/** The talk that is open. While the library still loads it is read alone, which is quicker. */
export function useOpened(id: string | null, library: Library): Opened {
  const [early, setEarly] = useState<SavedTalk | null>(null)
  const known = library.state === 'ready' && id !== null ? library.saved.get(id) : undefined
  const isWaiting = library.state !== 'ready' || library.extent !== 'all'

  useEffect(() => {
    if (id === null || !isWaiting) return
    // A failure here is the library's too, which shows it.
    getTalk(id).then(setEarly, () => {})
  }, [id, isWaiting])

  if (id === null) return 'gone'
  if (known) return known
  if (!isWaiting) return 'gone'
  return early && early.talk.id === id ? early : 'loading'
}
