import { useEffect } from 'preact/hooks'
import { isFocusLost } from '../focus'

/**
 * Gives the view's heading the focus when `shown` is another, and what had the focus has gone with
 * what was shown before; not to somebody who has just come to the page and touched nothing.
 */
export function useHeadingFocus(shown: string): void {
  useEffect(() => {
    if (!isFocusLost() || !wasFocused) return
    document.querySelector<HTMLElement>('main [data-view-heading]')?.focus()
  }, [shown])
}

let wasFocused = false
addEventListener('focusin', () => {
  wasFocused = true
})
