import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import type { SavedTalk } from '../../../note/saved'
import { DayHead } from './DayHead'
import type { Day } from './days'
import { layOut, slicesBetween } from './layout'
import './TalkList.css'
import { TalkRow } from './TalkRow'
import { useRowHeights } from './useRowHeights'
import { type ListPlace, useScrollWindow } from './useScrollWindow'

interface TalkListProps {
  days: Day[]
  saved: ReadonlyMap<string, SavedTalk>
  openId: string | null
  /** Kept by the parent while the list is not there, and changed in place. */
  place: ListPlace
  onOpen: (id: string, by: 'keyboard' | 'pointer') => void
  onDelete: (id: string) => void
}

/** Built beyond both edges of what is on screen, in CSS pixels, so that scrolling shows no gaps. */
const BEYOND = 400

/**
 * All talks as one list box, of which only what is on screen is built. The focus stays on the list,
 * the active row is named to it (`aria-activedescendant`) and is always built.
 */
export function TalkList({ days, saved, openId, place, onOpen, onDelete }: TalkListProps) {
  const list = useRef<HTMLDivElement>(null)
  const { probes, heights } = useRowHeights()
  const layout = useMemo(() => layOut(days, heights), [days, heights])
  const { top, height, reveal } = useScrollWindow(list, layout, place)
  const [activeId, setActiveId] = useState(place.activeId ?? openId)
  const lastActive = useRef(0)
  const active = activePosition(layout.ids, activeId, lastActive.current)
  lastActive.current = active
  const revealed = useRef<string | null>(null)

  const activate = (position: number) => {
    const id = layout.ids[position] ?? null
    place.activeId = id
    setActiveId(id)
    if (id !== null) reveal(position)
  }

  // The note that the address names is brought into view, once, when it is opened.
  useLayoutEffect(() => {
    if (openId === null || openId === revealed.current || heights.row === 0) return
    const position = layout.ids.indexOf(openId)
    if (position < 0) return
    revealed.current = openId
    place.activeId = openId
    setActiveId(openId)
    reveal(position)
  }, [openId, layout, heights, place, reveal])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || layout.ids.length === 0) return
    const page = Math.max(1, Math.floor((height - heights.head) / heights.row) - 1)
    const to = targetOf(event.key, active, layout.ids.length, page)
    const id = layout.ids[active]
    if (to !== null) activate(to)
    else if ((event.key === 'Enter' || event.key === ' ') && id) onOpen(id, 'keyboard')
    else if (event.key === 'Delete' && id) onDelete(id)
    else return
    event.preventDefault()
  }

  const slices =
    heights.row === 0 ? [] : slicesBetween(layout, top - BEYOND, top + height + BEYOND, active)
  const activeRow = layout.ids[active]

  return (
    <div class="talk-list-frame">
      {probes}
      <div
        ref={list}
        class="talk-list"
        role="listbox"
        tabIndex={0}
        data-testid="notes-list"
        aria-label={t('notesList')}
        aria-activedescendant={activeRow === undefined ? undefined : rowId(activeRow)}
        onKeyDown={onKeyDown}
      >
        <div class="talk-list-space" role="presentation" style={{ height: px(layout.height) }}>
          {slices.map(({ section, rows }) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a list box
            <div
              key={section.day.key}
              role="group"
              class="talk-list-day"
              aria-labelledby={headId(section.day)}
              style={{ top: px(section.top), height: px(section.height) }}
            >
              <DayHead id={headId(section.day)} day={section.day} />
              {rows.map((row) => {
                const position = section.first + row
                const id = layout.ids[position]
                const one = id === undefined ? undefined : saved.get(id)
                if (id === undefined || !one) return null
                return (
                  // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the list has the focus and the keys
                  <div
                    key={id}
                    id={rowId(id)}
                    role="option"
                    class="talk-row"
                    data-testid="note-row"
                    data-active={position === active ? '' : undefined}
                    aria-selected={id === openId}
                    aria-setsize={layout.ids.length}
                    aria-posinset={position + 1}
                    style={{ top: px(heights.head + row * heights.row), height: px(heights.row) }}
                    onClick={() => {
                      activate(position)
                      onOpen(id, 'pointer')
                    }}
                  >
                    <TalkRow saved={one} />
                  </div>
                )
              })}
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}

/** Where the active talk is gone, the one that took its place is active. */
function activePosition(ids: string[], activeId: string | null, last: number): number {
  const at = activeId === null ? 0 : ids.indexOf(activeId)
  return at >= 0 ? at : Math.max(0, Math.min(last, ids.length - 1))
}

function targetOf(key: string, active: number, count: number, page: number): number | null {
  const last = count - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, active + 1)
    case 'ArrowUp':
      return Math.max(0, active - 1)
    case 'Home':
      return 0
    case 'End':
      return last
    case 'PageDown':
      return Math.min(last, active + page)
    case 'PageUp':
      return Math.max(0, active - page)
    default:
      return null
  }
}

/** Ids of elements may hold no space, and ids of talks are made of what pages say. */
function rowId(talkId: string): string {
  return `row-${encodeURIComponent(talkId)}`
}

function headId(day: Day): string {
  return `day-${encodeURIComponent(day.key)}`
}

function px(length: number): string {
  return `${length}px`
}
