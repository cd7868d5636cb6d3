import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { MouseDrag } from './mouse-drag'
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

  const byMouse = useRef<MouseDrag | null>(null)
  useEffect(() => {
    let wanted = true
    import('./mouse-drag').then(({ dragByMouse }) => {
      const element = list.current
      if (!wanted || !element) return
      byMouse.current = dragByMouse(element, (id, place) => latest.current(id, place))
    })
    return () => {
      wanted = false
      byMouse.current?.end()
      byMouse.current = null
    }
  }, [list])

  // What is drawn of other rows is followed, while a row may be on its way.
  useEffect(() => byMouse.current?.follow(), [rows])
}
