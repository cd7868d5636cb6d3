import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { placeAt, rowsOf, showDragged, showPlace } from './drop-place'

/** Dragging by mouse in one list, as long as it is wanted. */
export interface MouseDrag {
  /** Takes in the rows that have come, and lets go of those that are gone; a drag goes on. */
  follow: () => void
  end: () => void
}

/**
 * Lets the rows of a list be dragged by their handles, within the list. Loaded on its own: the library
 * is only of use where there is something to drag.
 */
export function dragByMouse(
  list: HTMLElement,
  onDrop: (id: string, place: number) => void,
): MouseDrag {
  const own = Symbol('list')
  const clear = () => {
    showPlace(list, null)
    showDragged(list, null)
  }
  const rows = new Map<HTMLElement, () => void>()
  const takeIn = (row: HTMLElement) => {
    const handle = row.querySelector('[data-handle]')
    return draggable({
      element: row,
      ...(handle && { dragHandle: handle }),
      getInitialData: () => ({ id: idOf(row), own }),
      onDragStart: () => showDragged(list, idOf(row)),
      onDrop: clear,
    })
  }
  const follow = () => {
    const there = new Set(rowsOf(list))
    for (const [row, letGo] of rows)
      if (!there.has(row)) {
        letGo()
        rows.delete(row)
      }
    for (const row of there) if (!rows.has(row)) rows.set(row, takeIn(row))
  }
  follow()
  const target = dropTargetForElements({
    element: list,
    canDrop: ({ source }) => source.data.own === own,
    onDrag: ({ location }) => showPlace(list, placeAt(list, location.current.input.clientY)),
    onDragLeave: () => showPlace(list, null),
    onDrop: ({ source, location }) => {
      const place = placeAt(list, location.current.input.clientY)
      clear()
      onDrop(String(source.data.id), place)
    },
  })
  return { follow, end: () => combine(...rows.values(), target)() }
}

const idOf = (row: HTMLElement) => row.dataset.row ?? ''
