import type { SavedTalk } from '../../../note/saved'
import type { Marks } from '../../../search/marks'
import { Icon } from '../Icon'
import { TalkRow, type WhenShown } from './TalkRow'

interface TalkOptionProps {
  id: string
  saved: SavedTalk
  marks: Marks | null
  when: WhenShown
  /** Place in the whole list, from 1, of so many. */
  place: { at: number; of: number }
  active: 'yes' | 'no'
  open: 'yes' | 'no'
  /** `unasked`: nobody is choosing rows, and the open one is the selected one. */
  chosen: 'yes' | 'no' | 'unasked'
  /** Edges in CSS, within its group. */
  style: { top: string; height: string }
  onClick: (event: MouseEvent) => void
  onBox: (event: MouseEvent) => void
}

/** One row as an option of the list box. The list has the focus and the keys. */
export function TalkOption(props: TalkOptionProps) {
  const { id, saved, place, active, open, chosen, style, onClick, onBox } = props
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the list has the focus and the keys
    <div
      id={id}
      role="option"
      class="talk-row"
      data-testid="note-row"
      data-active={active === 'yes' ? '' : undefined}
      data-open={open === 'yes' ? '' : undefined}
      aria-selected={chosen === 'unasked' ? open === 'yes' : chosen === 'yes'}
      aria-current={open === 'yes' ? 'true' : undefined}
      aria-setsize={place.of}
      aria-posinset={place.at}
      style={style}
      // A range by Shift is of rows, not of words.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={onClick}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the key is the list's; an option holds no control */}
      <span
        class="talk-row-box"
        data-testid="row-box"
        data-checked={chosen === 'yes' ? '' : undefined}
        onClick={(event) => {
          event.stopPropagation()
          onBox(event)
        }}
      >
        <span class="talk-row-check">{chosen === 'yes' && <Icon name="good" size={14} />}</span>
      </span>
      <TalkRow saved={saved} marks={props.marks} when={props.when} />
    </div>
  )
}
