import { useEffect, useState } from 'preact/hooks'
import { readShortcut } from '../../browser/about'

/** The keys that open the popup (`Alt+Shift+K`), or `null` where none are set or known yet. */
export function useShortcut(): string | null {
  const [shortcut, setShortcut] = useState<string | null>(null)
  useEffect(() => {
    const read = () => void readShortcut().then(setShortcut)
    read()
    // They are changed on a page of the browser's own, in another tab.
    addEventListener('focus', read)
    return () => removeEventListener('focus', read)
  }, [])
  return shortcut
}
