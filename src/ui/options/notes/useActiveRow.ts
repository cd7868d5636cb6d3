import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Layout } from './layout'
import type { ListPlace } from './useScrollWindow'

interface ActiveRowOptions {
  layout: Layout
  openId: string | null
  place: ListPlace
  /** Another value begins the list anew, at its top. */
  begin: string
  reveal: (position: number) => void
  toTop: () => void
}

/** The row that keys act on. It follows what is opened, and is the first of every new search. */
export function useActiveRow(options: ActiveRowOptions) {
  const { layout, openId, place, begin, reveal, toTop } = options
  const [named, name] = useState({ id: place.activeId ?? openId, begin })
  const last = useRef(0)
  // Known while it is drawn: to learn it afterwards would draw every row twice at each key typed.
  const isNew = named.begin !== begin
  const active = positionOf(layout.ids, isNew ? null : named.id, isNew ? 0 : last.current)
  last.current = active

  const activate = (position: number) => {
    const id = layout.ids[position] ?? null
    place.activeId = id
    name({ id, begin })
    if (id !== null) reveal(position)
  }

  const begun = useRef(begin)
  useLayoutEffect(() => {
    if (begun.current === begin) return
    begun.current = begin
    place.activeId = null
    toTop()
  }, [begin, place, toTop])

  // The note that the address names is brought into view, once, when it is opened.
  const revealed = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (openId === null || openId === revealed.current || layout.heights.row === 0) return
    const position = layout.ids.indexOf(openId)
    if (position < 0) return
    revealed.current = openId
    activate(position)
  }, [openId, layout, place, reveal])

  return { active, activate }
}

/** Where the active talk is gone, the one that took its place is active. */
function positionOf(ids: string[], activeId: string | null, last: number): number {
  const at = activeId === null ? 0 : ids.indexOf(activeId)
  return at >= 0 ? at : Math.max(0, Math.min(last, ids.length - 1))
}
