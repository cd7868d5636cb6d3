import type { SavedTalk } from '../../../../note/saved'
import { late } from '../../../late'
import { NoteEditor } from '../../../note/NoteEditor'
import type { OpenNote } from '../../../note/useNote'
import { OriginsLine } from '../../../OriginsLine'
import { SaveMark } from '../../../SaveMark'
import { TalkFacts } from '../../../TalkFacts'
import { MergedFrom } from './merge/MergedFrom'
import type { Merging } from './merge/useMerging'
import { NotePreview } from './NotePreview'
import './NoteViews.css'
import { TitleAlone } from './TitleAlone'
import type { NoteTab } from './useNoteTab'

const HistoryPanel = late(() => import('./history/HistoryPanel').then((m) => m.HistoryPanel))

interface NoteViewsProps {
  saved: SavedTalk
  open: OpenNote
  merging: Merging
  tab: NoteTab
  /** What stands beside the editor, where there is room. */
  beside: 'preview' | 'nothing'
  /** Begins the ids of tabs and panels. */
  id: string
  level: 1 | 2
  /** Hidden while something else takes their place. */
  state: 'shown' | 'hidden'
  /** The talk of that id was changed on this page. */
  onSaved: (id: string) => void
}

/**
 * The panels of the tabs. The editor stays where it is while another is seen, so that cursor, undo
 * and scroll position are kept; where there is room the preview stands beside it.
 */
export function NoteViews(props: NoteViewsProps) {
  const { open, merging, tab, beside, id, level, state, onSaved } = props
  const { talk } = props.saved
  const editor = tab === 'edit' || beside === 'preview' ? 'shown' : 'hidden'
  return (
    <div class="note-views" data-state={state} data-beside={beside}>
      <div
        id={`${id}-edit`}
        class="note-view note-view--edit"
        role="tabpanel"
        aria-labelledby={`${id}-tab-edit`}
        data-state={editor}
      >
        <NoteEditor
          open={open}
          top={
            <>
              <TalkFacts
                talk={talk}
                level={level}
                attached={open.note.links}
                onDetach={(url) => open.write({ type: 'detach', url })}
              />
              <OriginsLine talk={talk} onChanged={(ids) => ids.forEach(onSaved)} />
              <MergedFrom merging={merging} />
            </>
          }
          status={<SaveMark save={open.save} note={open.note} onRetry={open.retry} />}
        />
      </div>
      {tab === 'preview' && (
        <div
          id={`${id}-preview`}
          class="note-view note-view--preview"
          role="tabpanel"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls needs the focus to be scrolled by keys
          tabIndex={0}
          aria-labelledby={`${id}-tab-preview`}
        >
          {level === 1 && <h1 class="unseen">{talk.title}</h1>}
          <NotePreview talk={talk} note={open.note} />
        </div>
      )}
      {tab === 'history' && (
        <div
          id={`${id}-history`}
          class="note-view note-view--history"
          role="tabpanel"
          aria-labelledby={`${id}-tab-history`}
        >
          <TitleAlone talk={talk} level={level} />
          <HistoryPanel open={open} />
        </div>
      )}
    </div>
  )
}
