import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { placeAt, rowsOf, showDragged, showPlace } from './drop-place'

/**
 * Lets the rows of a list be dragged by their handles, within the list. Returns the function that
 * ends it. Loaded on its own: the library is only of use where there is something to drag.
 */
export function dragByMouse(
  list: HTMLElement,
  onDrop: (id: string, place: number) => void,
): () => void {
  const own = Symbol('list')
  const clear = () => {
    showPlace(list, null)
    showDragged(list, null)
  }
  const rows = rowsOf(list).map((row) => {
    const id = row.dataset.row ?? ''
    const handle = row.querySelector('[data-handle]')
    return draggable({
      element: row,
      ...(handle && { dragHandle: handle }),
      getInitialData: () => ({ id, own }),
      onDragStart: () => showDragged(list, id),
      onDrop: clear,
    })
  })
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
  return combine(...rows, target)
}
