import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../../browser/words'
import { DeletedBar } from './DeletedBar'
import { FirstSteps } from './FirstSteps'
import { NotePane } from './NotePane'
import './NotesView.css'
import { counted } from '../numbers'
import { ProblemLine } from '../ProblemLine'
import { StorageFailure } from '../StorageFailure'
import type { OpenLibrary } from '../useLibrary'
import { useNarrow } from '../useNarrow'
import type { Navigation } from '../useRoute'
import { ViewHeading } from '../ViewHeading'
import type { NotesSearch } from './notes-search'
import { TalkList } from './TalkList'
import { useDeleted } from './useDeleted'
import { useOpened } from './useOpened'
import type { ListPlace } from './useScrollWindow'

interface NotesViewProps {
  open: OpenLibrary
  openId: string | null
  search: NotesSearch
  navigation: Navigation
  place: ListPlace
}

/** All talks at the left, the note of the open one at the right; one of them on a narrow screen. */
export function NotesView({ open, openId, search, navigation, place }: NotesViewProps) {
  const { library, reload, touch } = open
  const narrow = useNarrow()
  const opened = useOpened(openId, library)
  const deleted = useDeleted(touch)
  // Opened by key, the note takes the focus; by pointer, the list keeps it where both are seen.
  const focusNote = useRef<'yes' | 'no'>('no')
  const root = useRef<HTMLDivElement>(null)
  const focusList = () => root.current?.querySelector<HTMLElement>('.talk-list')?.focus()

  // The note that had the focus is closed: the list takes it, unless there is something to undo.
  const wasOpen = useRef(openId)
  useEffect(() => {
    const closed = wasOpen.current !== null && openId === null
    wasOpen.current = openId
    const lost = document.activeElement === null || document.activeElement === document.body
    if (closed && lost) root.current?.querySelector<HTMLElement>('.talk-list')?.focus()
  }, [openId])

  if (library.state === 'failed') return <StorageFailure error={library.error} onRetry={reload} />

  const openNote = (id: string, by: 'keyboard' | 'pointer') => {
    focusNote.current = by === 'keyboard' || narrow ? 'yes' : 'no'
    navigation.go({ view: 'notes', talkId: id, search })
  }
  const remove = async (id: string) => {
    const gone = await deleted.remove(id)
    if (gone && id === openId) navigation.replace({ view: 'notes', talkId: null, search })
  }
  const undo = async () => {
    const id = await deleted.undo()
    if (id !== null) openNote(id, 'keyboard')
  }

  const isWhole = library.state === 'ready' && library.extent === 'all'
  const isEmpty = isWhole && library.saved.size === 0
  return (
    <div ref={root} class="notes-view" data-open={openId === null ? 'no' : 'yes'}>
      <section class="notes-view-list">
        <ViewHeading title={t('navNotes')}>
          {isWhole && !isEmpty && (
            <span class="notes-view-count">
              {counted(library.saved.size, 'oneTalk', 'manyTalks')}
            </span>
          )}
        </ViewHeading>
        {library.state === 'ready' && library.problem && (
          <ProblemLine error={library.problem} onRetry={reload} />
        )}
        {isEmpty && <FirstSteps />}
        {library.state === 'ready' && !isEmpty && (
          <TalkList
            days={library.days}
            saved={library.saved}
            openId={openId}
            place={place}
            onOpen={openNote}
            onDelete={remove}
          />
        )}
        <DeletedBar deleted={deleted} onUndo={undo} />
      </section>
      {!(isEmpty && openId === null) && (
        <NotePane
          key={openId ?? ''}
          openId={openId}
          opened={opened}
          level={narrow ? 1 : 2}
          focus={focusNote}
          onBack={navigation.toList}
          onLeave={narrow ? navigation.toList : focusList}
          onDelete={remove}
          onSaved={touch}
        />
      )}
    </div>
  )
}
