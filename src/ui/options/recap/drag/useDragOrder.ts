import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { dragByTouch } from './touch-drag'

/**
 * Lets the rows of a list be put in order by mouse and by touch: elements with `data-row` (an id) in
 * it, each with a `data-handle`. `onDrop` gets the row and the number of the one it now stands before.
 */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  ids: readonly string[],
  onDrop: (id: string, place: number) => void,
): void {
  const latest = useRef(onDrop)
  latest.current = onDrop
  const rows = ids.join('\n')

  useEffect(() => {
    const element = list.current
    if (!element) return
    return dragByTouch(element, (id, place) => latest.current(id, place))
  }, [list])

  useEffect(() => {
    let end: (() => void) | undefined
    let wanted = true
    import('./mouse-drag').then(({ dragByMouse }) => {
      const element = list.current
      if (wanted && element) end = dragByMouse(element, (id, place) => latest.current(id, place))
    })
    return () => {
      wanted = false
      end?.()
    }
  }, [list, rows])
}
