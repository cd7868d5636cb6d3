import { useEffect } from 'preact/hooks'

/**
 * Gives the view's heading the focus when `shown` is another, and what had the focus has gone with
 * what was shown before; not to somebody who has just come to the page and touched nothing.
 */
export function useHeadingFocus(shown: string): void {
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body
    if (!lost || !wasFocused) return
    document.querySelector<HTMLElement>('main [data-view-heading]')?.focus()
  }, [shown])
}

let wasFocused = false
addEventListener('focusin', () => {
  wasFocused = true
})
