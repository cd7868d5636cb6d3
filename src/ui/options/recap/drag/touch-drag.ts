import { placeAt, showDragged, showPlace } from './drop-place'

/** Nearer to an edge of what scrolls than this (CSS px) a finger scrolls it. */
const EDGE = 56

/** By so much in each frame (CSS px). */
const SPEED = 9

/**
 * The same by finger and pen, at once and not after a long press: the browsers' own drag and drop,
 * which the library is made of, begins late or (Firefox for Android) not at all there. Returns the
 * function that ends it.
 */
export function dragByTouch(
  list: HTMLElement,
  onDrop: (id: string, place: number) => void,
): () => void {
  let held: { id: string; pointer: number; handle: Element; y: number } | null = null
  let frame = 0

  const end = () => {
    cancelAnimationFrame(frame)
    showPlace(list, null)
    showDragged(list, null)
    if (held?.handle.hasPointerCapture(held.pointer))
      held.handle.releasePointerCapture(held.pointer)
    held = null
  }
  const scroll = () => {
    const frameOf = scroller(list)
    if (!held || !frameOf) return
    const { top, bottom } = frameOf.getBoundingClientRect()
    const way = held.y < top + EDGE ? -1 : held.y > bottom - EDGE ? 1 : 0
    if (way !== 0) {
      frameOf.scrollTop += way * SPEED
      showPlace(list, placeAt(list, held.y))
    }
    frame = requestAnimationFrame(scroll)
  }

  const onDown = (event: PointerEvent) => {
    if (event.pointerType === 'mouse' || held || !(event.target instanceof Element)) return
    const handle = event.target.closest('[data-handle]')
    const row = handle?.closest<HTMLElement>('[data-row]')
    if (!handle || !row) return
    held = { id: row.dataset.row ?? '', pointer: event.pointerId, handle, y: event.clientY }
    handle.setPointerCapture(event.pointerId)
    showDragged(list, held.id)
    frame = requestAnimationFrame(scroll)
  }
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== held?.pointer) return
    held.y = event.clientY
    showPlace(list, placeAt(list, held.y))
  }
  const onUp = (event: PointerEvent) => {
    if (event.pointerId !== held?.pointer) return
    const { id, y } = held
    end()
    onDrop(id, placeAt(list, y))
  }
  const onCancel = (event: PointerEvent) => {
    if (event.pointerId === held?.pointer) end()
  }

  list.addEventListener('pointerdown', onDown)
  list.addEventListener('pointermove', onMove)
  list.addEventListener('pointerup', onUp)
  list.addEventListener('pointercancel', onCancel)
  return () => {
    end()
    list.removeEventListener('pointerdown', onDown)
    list.removeEventListener('pointermove', onMove)
    list.removeEventListener('pointerup', onUp)
    list.removeEventListener('pointercancel', onCancel)
  }
}

/** What scrolls the list. */
function scroller(list: HTMLElement): HTMLElement | null {
  for (let one = list.parentElement; one; one = one.parentElement)
    if (one.scrollHeight > one.clientHeight && getComputedStyle(one).overflowY !== 'visible')
      return one
  return null
}
