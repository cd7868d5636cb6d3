import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { t } from '../../../../../browser/words'
import type { Note } from '../../../../../note/note'
import type { OpenNote } from '../../../../note/useNote'
import { ProblemLine } from '../../../ProblemLine'
import { UndoNotice } from '../UndoNotice'
import './HistoryPanel.css'
import { NOW, type StateView, statesOf, viewsOf } from './states'
import { useVersions } from './useVersions'
import { VersionList } from './VersionList'
import { VersionView } from './VersionView'
import { versionTime } from './version-time'

/** What the note was at earlier times: to look at, to compare, to bring back. */
export function HistoryPanel({ open }: { open: OpenNote }) {
  const { note, save, write } = open
  // The same while a change is on its way.
  const savedAt = useRef(note.updatedAt)
  if (save.state === 'saved') savedAt.current = note.updatedAt
  const { versions, problem, read } = useVersions(note.talkId, savedAt.current)
  const states = useMemo(() => statesOf(note, versions ?? []), [note, versions])
  const [chosen, setChosen] = useState<string | null>(null)
  const [wanted, setWanted] = useState<StateView>('since')
  const [undo, setUndo] = useState<Undo | null>(null)
  const root = useRef<HTMLDivElement>(null)

  // Until one is chosen, the newest of the older ones: the question is what has changed.
  const found = states.findIndex(({ key }) => key === chosen)
  const at = found >= 0 ? found : Math.min(1, states.length - 1)
  const state = states[at]
  if (problem) return <ProblemLine error={problem} onRetry={read} />
  if (versions === null || !state) return null
  if (states.length === 1) return <p class="history-none">{t('historyNone')}</p>

  const views = viewsOf(state)
  const bringBack = (to: Note, time: string | null) => {
    setUndo(time === null ? null : { to: note, made: to.body, time })
    setChosen(NOW)
    write({ type: 'restore', to: contentOf(to) })
  }
  return (
    <div ref={root} class="history">
      <VersionList
        states={states}
        chosen={state.key}
        onChoose={(key) => {
          setChosen(key)
          setUndo(null)
        }}
      />
      <div class="history-chosen">
        <BroughtBack
          // Not any more when something else was done meanwhile.
          undo={undo?.made === note.body ? undo : null}
          onUndo={(to) => {
            bringBack(to, null)
            root.current?.querySelector<HTMLElement>('.version-list')?.focus()
          }}
        />
        <VersionView
          state={state}
          present={states[0] ?? state}
          views={views}
          view={views.find((view) => view === wanted) ?? views[0] ?? 'text'}
          onView={setWanted}
          onBringBack={() => bringBack(state.note, versionTime(state.at))}
        />
      </div>
    </div>
  )
}

interface Undo {
  /** The note before. */
  to: Note
  /** The text that was brought back. */
  made: string
  /** Of the version, in words. */
  time: string
}

interface BroughtBackProps {
  undo: Undo | null
  onUndo: (to: Note) => void
}

/** Says what was brought back, and takes it away again. */
function BroughtBack({ undo, onUndo }: BroughtBackProps) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // The button that brought it back is gone.
    if (undo) button.current?.focus()
  }, [undo])
  return (
    <div class="note-status" role="status">
      {undo && (
        <UndoNotice testid="undo-restore" button={button} onUndo={() => onUndo(undo.to)}>
          {t('historyBroughtBack', undo.time)}
        </UndoNotice>
      )}
    </div>
  )
}

/** What a version brings back: the point that is being typed now stays. */
function contentOf({ body, verdict, attended, tags, links }: Note) {
  return { body, verdict, attended, tags, links }
}
