import { useRef } from 'preact/hooks'
import { t, type WordKey } from '../../../../browser/words'
import { Icon, type IconName } from '../../Icon'
import './NoteTabs.css'
import type { NoteTab } from './useNoteTab'

interface NoteTabsProps {
  tab: NoteTab
  /** Begins the ids: tab `<id>-tab-edit`, panel `<id>-edit`. */
  id: string
  onTab: (tab: NoteTab) => void
}

const TABS: { tab: NoteTab; icon: IconName; word: WordKey }[] = [
  { tab: 'edit', icon: 'edit', word: 'tabEdit' },
  { tab: 'preview', icon: 'eye', word: 'tabPreview' },
  { tab: 'history', icon: 'history', word: 'tabHistory' },
]

/**
 * The ways to see the open note, as tabs: one stop of the Tab key, arrows choose
 * (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/).
 */
export function NoteTabs({ tab, id, onTab }: NoteTabsProps) {
  const list = useRef<HTMLDivElement>(null)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const at = TABS.findIndex((one) => one.tab === tab)
    const next = TABS[targetOf(event.key, at)]
    if (!next) return
    event.preventDefault()
    onTab(next.tab)
    list.current?.querySelector<HTMLElement>(`[data-testid="tab-${next.tab}"]`)?.focus()
  }

  return (
    <div ref={list} class="note-tabs" role="tablist" aria-label={t('noteTabs')}>
      {TABS.map((one) => (
        <button
          key={one.tab}
          type="button"
          role="tab"
          id={`${id}-tab-${one.tab}`}
          class="note-tab"
          data-testid={`tab-${one.tab}`}
          aria-selected={one.tab === tab}
          aria-controls={one.tab === tab ? `${id}-${one.tab}` : undefined}
          tabIndex={one.tab === tab ? 0 : -1}
          onClick={() => onTab(one.tab)}
          onKeyDown={onKeyDown}
        >
          <Icon name={one.icon} />
          {t(one.word)}
        </button>
      ))}
    </div>
  )
}

/** Position of the tab that a key leads to; -1 for other keys. */
function targetOf(key: string, at: number): number {
  if (key === 'ArrowRight') return (at + 1) % TABS.length
  if (key === 'ArrowLeft') return (at + TABS.length - 1) % TABS.length
  if (key === 'Home') return 0
  return key === 'End' ? TABS.length - 1 : -1
}
