import { useEffect, useState } from 'preact/hooks'
import { conferenceTitle } from '../../../storage/conference-title'

/**
 * What the library calls the conference; its id where it has no name, and `null` until that is known:
 * a question that is read aloud shall not change its words.
 */
export function useConferenceTitle(id: string | null): string | null {
  const [known, setKnown] = useState<{ id: string; title: string } | null>(null)
  useEffect(() => {
    if (id === null) return
    let isOver = false
    const set = (title: string | null) => {
      if (!isOver) setKnown({ id, title: title ?? id })
    }
    conferenceTitle(id).then(set, () => set(null))
    return () => {
      isOver = true
    }
  }, [id])
  return known?.id === id ? known.title : null
}
