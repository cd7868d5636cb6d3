import { useCallback, useRef, useState } from 'preact/hooks'
import { allTags } from '../../storage/read-talks'

/**
 * The tags in use, and the call that fetches them, once: not before the user reaches for tags, so
 * that no opening popup waits for a scan of all notes.
 */
export function useKnownTags(): [tags: string[], load: () => void] {
  const [tags, setTags] = useState<string[]>([])
  const asked = useRef(false)
  const load = useCallback(() => {
    if (asked.current) return
    asked.current = true
    // Without suggestions tags can still be typed; the next reach tries again.
    allTags().then(setTags, () => {
      asked.current = false
    })
  }, [])
  return [tags, load]
}
