import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/** Where a view begins: in its field, or at the row of its list that Tab stops at. */
export function useFirstFocus(
  list: RefObject<HTMLElement | null>,
  field: RefObject<HTMLInputElement | null>,
): void {
  useLayoutEffect(() => {
    const begin = () => {
      const row = list.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')
      ;(field.current ?? row)?.focus()
    }
    begin()
    // Firefox gives a popup its focus late and may drop what was focused before (seen in 153).
    const again = () => {
      if (document.activeElement === document.body) begin()
    }
    addEventListener('focus', again)
    return () => removeEventListener('focus', again)
  }, [list, field])
}
