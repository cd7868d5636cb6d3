import { useId } from 'preact/hooks'
import { t, type WordKey } from '../../../../../browser/words'
import type { Note } from '../../../../../note/note'
import { Icon } from '../../../Icon'
import { DiffLines } from './DiffLines'
import { markChanges } from './mark-changes'
import { NOW, type NoteState, type StateView } from './states'
import { useComparison } from './useComparison'
import './VersionView.css'

interface VersionViewProps {
  state: NoteState
  present: NoteState
  views: readonly StateView[]
  view: StateView
  onView: (view: StateView) => void
  onBringBack: () => void
}

/** One state of the note: its text, or what changed then or since. */
export function VersionView(props: VersionViewProps) {
  const { state, present, views, view, onView, onBringBack } = props
  const isNow = state.key === NOW
  return (
    <>
      <div class="version-bar">
        <ViewChoice views={views} view={view} isNow={isNow} onView={onView} />
        {!isNow && (
          <button type="button" class="button" data-testid="bring-back" onClick={onBringBack}>
            <Icon name="undo" />
            {t('historyBringBack')}
          </button>
        )}
      </div>
      {view === 'text' && <VersionText body={state.note.body} />}
      {view === 'step' && state.before && <Changes before={state.before} after={state.note} />}
      {view === 'since' && <Changes before={state.note} after={present.note} />}
    </>
  )
}

const WORDS: Record<StateView, WordKey> = {
  since: 'historyWithPresent',
  step: 'historyWithBefore',
  text: 'historyText',
}

interface ViewChoiceProps {
  views: readonly StateView[]
  view: StateView
  isNow: boolean
  onView: (view: StateView) => void
}

function ViewChoice({ views, view, isNow, onView }: ViewChoiceProps) {
  const name = useId()
  return (
    <fieldset class="version-views">
      <legend class="unseen">{t('historyCompare')}</legend>
      {views.map((one) => (
        <label key={one} class="version-view">
          <input
            type="radio"
            name={name}
            value={one}
            checked={one === view}
            data-testid={`history-${one}`}
            onChange={() => onView(one)}
          />
          {t(one === 'text' && isNow ? 'historyTextNow' : WORDS[one])}
        </label>
      ))}
    </fieldset>
  )
}

function VersionText({ body }: { body: string }) {
  if (body.trim() === '') return <p class="version-word">{t('historyEmptyText')}</p>
  return (
    <pre class="version-text" dir="auto" data-testid="version-text">
      {body}
    </pre>
  )
}

function Changes({ before, after }: { before: Note; after: Note }) {
  const comparison = useComparison(before.body, after.body)
  const marks = markChanges(before, after)
  return (
    <>
      {marks.length > 0 && (
        <ul class="version-marks" data-testid="mark-changes">
          {marks.map((words) => (
            <li key={words}>
              <bdi>{words}</bdi>
            </li>
          ))}
        </ul>
      )}
      {before.body === after.body ? (
        <p class="version-word">{t('historySame')}</p>
      ) : (
        comparison !== 'comparing' && <DiffLines comparison={comparison} />
      )}
    </>
  )
}
