import type { RefObject } from 'preact'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { headOver, type Layout, positionAt, topOf } from './layout'

/** What is kept of a list while it is not on screen. */
export interface ListPlace {
  /** In CSS pixels. */
  scrollTop: number
  activeId: string | null
}

interface Edges {
  /** In CSS pixels of the list. */
  top: number
  height: number
}

/**
 * Follows which part of a scrolled list is on screen. Where the list changes above that part, the
 * rows on screen stay where they are.
 */
export function useScrollWindow(
  scroller: RefObject<HTMLElement | null>,
  layout: Layout,
  place: ListPlace,
): Edges & { reveal: (position: number) => void; toTop: () => void } {
  const [edges, setEdges] = useState<Edges>({ top: place.scrollTop, height: innerHeight })
  const anchor = useRef<{ id: string; offset: number } | null>(null)

  const read = useCallback(() => {
    const list = scroller.current
    if (!list) return
    place.scrollTop = list.scrollTop
    anchor.current = anchorOf(layout, list.scrollTop)
    setEdges((known) =>
      known.top === list.scrollTop && known.height === list.clientHeight
        ? known
        : { top: list.scrollTop, height: list.clientHeight },
    )
  }, [layout, place, scroller])

  useLayoutEffect(() => {
    const list = scroller.current
    if (!list || layout.heights.row === 0) return
    const held = anchor.current
    const at = held ? layout.ids.indexOf(held.id) : -1
    const top = held && at >= 0 ? topOf(layout, at) + held.offset : place.scrollTop
    if (Math.abs(list.scrollTop - top) >= 1) list.scrollTop = top
    read()
  }, [layout, place, read, scroller])

  useEffect(() => {
    const list = scroller.current
    if (!list) return
    const resized = new ResizeObserver(read)
    resized.observe(list)
    list.addEventListener('scroll', read, { passive: true })
    return () => {
      resized.disconnect()
      list.removeEventListener('scroll', read)
    }
  }, [read, scroller])

  /** Scrolls as little as possible until the row is whole on screen, below the sticky head. */
  const reveal = useCallback(
    (position: number) => {
      const list = scroller.current
      if (!list) return
      const head = headOver(layout, position)
      const top = topOf(layout, position) - head
      const bottom = top + head + layout.heights.row
      if (top < list.scrollTop) list.scrollTop = top
      else if (bottom > list.scrollTop + list.clientHeight)
        list.scrollTop = bottom - list.clientHeight
      read()
    },
    [layout, read, scroller],
  )

  const toTop = useCallback(() => {
    // Asking the list itself would lay it out once more.
    if (!scroller.current || place.scrollTop === 0) return
    scroller.current.scrollTop = 0
    read()
  }, [place, read, scroller])

  return { ...edges, reveal, toTop }
}

/** The first row on screen; at the very top nothing is held, so that what is new there is seen. */
function anchorOf(layout: Layout, scrollTop: number) {
  if (scrollTop <= 0 || layout.heights.row === 0) return null
  const first = positionAt(layout, scrollTop)
  const position = positionAt(layout, scrollTop + headOver(layout, first))
  const id = layout.ids[position]
  return id === undefined ? null : { id, offset: scrollTop - topOf(layout, position) }
}
