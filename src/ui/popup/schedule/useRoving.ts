import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'

/** One stop of the Tab key for a whole list: arrows, Home, End and the page keys move within it. */
export interface Roving {
  /** The row that Tab stops at. */
  active: string
  setActive: (id: string) => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** `ids`: of all rows, in order; `draw` is called with the place of one that must be drawn. */
export function useRoving(
  list: RefObject<HTMLElement | null>,
  ids: readonly string[],
  draw: (at: number) => void,
): Roving {
  const [chosen, setChosen] = useState('')
  const active = ids.includes(chosen) ? chosen : (ids[0] ?? '')

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const to = placeAfter(event.key, ids.indexOf(active), ids.length - 1)
    const id = to === null ? undefined : ids[to]
    if (to === null || id === undefined) return
    event.preventDefault()
    setChosen(id)
    // At once, as the next key may be on its way; else when it is drawn.
    if (focusRow(list.current, id)) return
    draw(to)
    requestAnimationFrame(() => focusRow(list.current, id))
  }

  return { active, setActive: setChosen, onKeyDown }
}

/** Puts the focus on the row and brings all of it into view. False where it is not drawn. */
export function focusRow(list: HTMLElement | null, id: string): boolean {
  const row = list?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)
  row?.focus({ preventScroll: true })
  row?.closest('li')?.scrollIntoView({ block: 'nearest' })
  return row !== undefined && row !== null
}

/** Rows that a page key passes. */
const PAGE = 6

function placeAfter(key: string, at: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, at + 1)
    case 'ArrowUp':
      return Math.max(0, at - 1)
    case 'PageDown':
      return Math.min(last, at + PAGE)
    case 'PageUp':
      return Math.max(0, at - PAGE)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
