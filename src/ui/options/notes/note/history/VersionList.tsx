import { useEffect, useId, useRef } from 'preact/hooks'
import { t } from '../../../../../browser/words'
import { counted } from '../../../numbers'
import { NOW, type NoteState } from './states'
import { useSummaries, type VersionSummary } from './useSummaries'
import './VersionList.css'
import { versionTime } from './version-time'

interface VersionListProps {
  states: readonly NoteState[]
  chosen: string
  onChoose: (key: string) => void
}

/** The states of a note by time: one stop of the Tab key, arrows choose. */
export function VersionList({ states, chosen, onChoose }: VersionListProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const summaries = useSummaries(states)
  const at = states.findIndex(({ key }) => key === chosen)

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const target = states[targetOf(event.key, at, states.length)]
    if (!target) return
    event.preventDefault()
    onChoose(target.key)
  }

  return (
    <div
      ref={list}
      class="version-list"
      role="listbox"
      tabIndex={0}
      aria-label={t('historyVersions')}
      aria-activedescendant={`${id}-${at}`}
      data-testid="versions"
      onKeyDown={onKeyDown}
    >
      {states.map((state, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the list has the focus and the keys
        <div
          key={state.key}
          id={`${id}-${i}`}
          class="version"
          role="option"
          aria-selected={i === at}
          data-testid="version"
          onClick={() => {
            onChoose(state.key)
            list.current?.focus()
          }}
        >
          <span class="version-time">
            {state.key === NOW && <strong>{t('historyPresent')} </strong>}
            {versionTime(state.at)}
          </span>
          {state.of === 'merged' && <span class="version-summary">{t('historyOfMerged')}</span>}
          <Summary summary={summaries[i]} isOldest={state.before === null} />
        </div>
      ))}
    </div>
  )
}

interface SummaryProps {
  summary: VersionSummary | null | undefined
  isOldest: boolean
}

function Summary({ summary, isOldest }: SummaryProps) {
  if (isOldest) return <span class="version-summary">{t('historyFirst')}</span>
  // A place for it: nothing moves when the count is there.
  if (!summary) return <span class="version-summary">&nbsp;</span>
  const { added, removed, other } = summary
  const words = [
    added > 0 ? counted(added, 'historyAddedOne', 'historyAdded') : null,
    removed > 0 ? counted(removed, 'historyRemovedOne', 'historyRemoved') : null,
    added + removed === 0 && other === 'order' ? t('historyMoved') : null,
    added + removed === 0 && other === 'marks' ? t('historyMarksOnly') : null,
    added + removed === 0 && other === 'draft' ? t('historyDraftOnly') : null,
  ].filter((word) => word !== null)
  return <span class="version-summary">{words.join(', ') || ' '}</span>
}

/** Position of the state that a key leads to; -1 for other keys. */
function targetOf(key: string, at: number, count: number): number {
  if (key === 'ArrowDown') return Math.min(count - 1, at + 1)
  if (key === 'ArrowUp') return Math.max(0, at - 1)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : -1
}
