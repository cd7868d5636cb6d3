import { useMemo, useRef } from 'preact/hooks'
import { t } from '../../../browser/words'
import type { SavedTalk } from '../../../note/saved'
import type { Marks } from '../../../search/marks'
import { GroupHead } from './GroupHead'
import type { TalkGroup } from './groups'
import { layOut, slicesBetween } from './layout'
import { commandOf, type ListCommand } from './list-keys'
import { extended, NO_SELECTION, type Selection, toggled, withAll } from './selection'
import { TalkOption } from './TalkOption'
import './TalkList.css'
import type { WhenShown } from './TalkRow'
import { useActiveRow } from './useActiveRow'
import { useBeyond } from './useBeyond'
import { useRowHeights } from './useRowHeights'
import { type ListPlace, useScrollWindow } from './useScrollWindow'

interface TalkListProps {
  groups: TalkGroup[]
  saved: ReadonlyMap<string, SavedTalk>
  /** What was sought, to be marked in the rows. */
  marks: Marks | null
  when: WhenShown
  openId: string | null
  /** Kept by the parent while the list is not there, and changed in place. */
  place: ListPlace
  /** Another value begins the list anew, at its top. */
  begin: string
  selection: Selection
  /** Whether a click chooses a row while rows are being chosen, or opens it as ever. */
  clicks: 'open' | 'choose'
  onSelection: (selection: Selection) => void
  onOpen: (id: string, by: 'keyboard' | 'pointer') => void
  onDelete: (ids: readonly string[]) => void
  onVerdict: (id: string) => void
}

/**
 * All talks as one list box, of which only what is on screen is built. The focus stays on the list,
 * the active row is named to it (`aria-activedescendant`) and is always built.
 */
export function TalkList(props: TalkListProps) {
  const { groups, saved, openId, place, begin, selection, onSelection, onOpen } = props
  const list = useRef<HTMLDivElement>(null)
  const { probes, heights } = useRowHeights()
  const layout = useMemo(() => layOut(groups, heights), [groups, heights])
  const { ids } = layout
  const { top, height, reveal, toTop } = useScrollWindow(list, layout, place)
  const { active, activate } = useActiveRow({ layout, openId, place, begin, reveal, toTop })
  const beyond = useBeyond(props.marks)
  const activeId = ids[active]
  const isChoosing = selection.mode === 'choosing'

  const run = (command: ListCommand, id: string) => {
    switch (command.does) {
      case 'move':
        return activate(command.to)
      case 'extend':
        activate(command.to)
        return onSelection(extended(selection, ids, active, command.to))
      case 'open':
        return onOpen(id, 'keyboard')
      case 'toggle':
        return onSelection(toggled(selection, id))
      case 'all':
        return onSelection(withAll(selection, ids))
      case 'end':
        return onSelection(NO_SELECTION)
      case 'delete':
        return props.onDelete(selection.ids.size > 0 ? [...selection.ids] : [id])
      case 'verdict':
        return props.onVerdict(id)
    }
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((height - heights.head) / heights.row) - 1)
    const command = commandOf(event, { active, count: ids.length, page })
    if (!command || activeId === undefined) return
    if (command.does === 'end' && !isChoosing) return
    event.preventDefault()
    run(command, activeId)
  }

  const onClick = (event: MouseEvent, position: number, on: 'row' | 'box') => {
    const id = ids[position]
    if (id === undefined) return
    const chooses = on === 'box' || event.ctrlKey || event.metaKey
    activate(position)
    if (event.shiftKey) onSelection(extended(selection, ids, active, position))
    else if (chooses || (isChoosing && (props.clicks === 'choose' || isTouch(event))))
      onSelection(toggled(selection, id))
    else return onOpen(id, 'pointer')
    list.current?.focus()
  }

  const slices =
    heights.row === 0 ? [] : slicesBetween(layout, top - beyond, top + height + beyond, active)
  return (
    <div class="talk-list-frame">
      {probes}
      <div
        ref={list}
        class="talk-list"
        role="listbox"
        tabIndex={0}
        data-testid="notes-list"
        data-choosing={isChoosing ? '' : undefined}
        aria-label={t('notesList')}
        aria-multiselectable={isChoosing}
        aria-activedescendant={activeId === undefined ? undefined : rowId(activeId)}
        onKeyDown={onKeyDown}
      >
        <div class="talk-list-space" role="presentation" style={{ height: px(layout.height) }}>
          {slices.map(({ section, rows }) => (
            <div
              key={section.group.key}
              {...roleOf(section.group)}
              class="talk-list-group"
              style={{ top: px(section.top), height: px(section.height) }}
            >
              <GroupHead id={headId(section.group)} group={section.group} />
              {rows.map((row) => {
                const position = section.first + row
                const id = ids[position]
                const one = id === undefined ? undefined : saved.get(id)
                if (id === undefined || !one) return null
                return (
                  <TalkOption
                    key={id}
                    id={rowId(id)}
                    saved={one}
                    marks={props.marks}
                    when={props.when}
                    place={{ at: position + 1, of: ids.length }}
                    active={position === active ? 'yes' : 'no'}
                    open={id === openId ? 'yes' : 'no'}
                    chosen={isChoosing ? (selection.ids.has(id) ? 'yes' : 'no') : 'unasked'}
                    style={{ top: px(section.head + row * heights.row), height: px(heights.row) }}
                    onClick={(event) => onClick(event, position, 'row')}
                    onBox={(event) => onClick(event, position, 'box')}
                  />
                )
              })}
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}

/** A group is named by its head; where there is none, the options stand in the list itself. */
function roleOf(group: TalkGroup) {
  if (group.head.kind === 'none') return { role: 'presentation' as const }
  return { role: 'group' as const, 'aria-labelledby': headId(group) }
}

function isTouch(event: MouseEvent): boolean {
  return 'pointerType' in event && event.pointerType === 'touch'
}

/** Ids of elements may hold no space, and ids of talks are made of what pages say. */
function rowId(talkId: string): string {
  return `row-${encodeURIComponent(talkId)}`
}

function headId(group: TalkGroup): string {
  return `head-${encodeURIComponent(group.key)}`
}

function px(length: number): string {
  return `${length}px`
}
