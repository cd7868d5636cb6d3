import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import type { SavedTalk } from '../../../note/saved'
import { DoneBar } from './DoneBar'
import { FirstSteps } from './FirstSteps'
import { NotePane } from './NotePane'
import { NotesHeading } from './NotesHeading'
import { NotesTools } from './NotesTools'
import './NotesView.css'
import { isFocusLost } from '../focus'
import { numbered } from '../numbers'
import { ProblemLine } from '../ProblemLine'
import { StorageFailure } from '../StorageFailure'
import type { OpenLibrary } from '../useLibrary'
import { useNarrow } from '../useNarrow'
import type { Navigation } from '../useRoute'
import { ChosenBar } from './ChosenBar'
import { NothingFound } from './NothingFound'
import type { NotesSearch } from './notes-search'
import { NO_SELECTION, present } from './selection'
import { TalkList } from './TalkList'
import { useBinCount } from './useBinCount'
import { useDone } from './useDone'
import { useListing } from './useListing'
import { useNoteActs, VERDICT_WORDS } from './useNoteActs'
import { useOpened } from './useOpened'
import type { ListPlace } from './useScrollWindow'
import { useTypedSearch } from './useTypedSearch'
import { useViews } from './useViews'

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
  const typed = useTypedSearch(search, openId, navigation)
  const listing = useListing(typed.search, library, open.proceed)
  const done = useDone()
  const acts = useNoteActs(open, done)
  const views = useViews(done.tell)
  const binned = useBinCount(done.done)
  const [selected, setSelection] = useState(NO_SELECTION)
  const [said, say] = useState('')
  // Opened by key, the note takes the focus; by pointer, the list keeps it where both are seen.
  const focusNote = useRef<'yes' | 'no'>('no')
  const root = useRef<HTMLDivElement>(null)
  const focusList = () => root.current?.querySelector<HTMLElement>('.talk-list')?.focus()
  const focusIfLost = () => {
    if (isFocusLost()) focusList()
  }

  // The note that had the focus is closed: the list takes it, unless there is something to undo.
  const wasOpen = useRef(openId)
  useEffect(() => {
    const closed = wasOpen.current !== null && openId === null
    wasOpen.current = openId
    if (closed) focusIfLost()
  }, [openId])

  // Merged into another talk: the address follows.
  const movedTo = typeof opened === 'object' && opened.talk.id !== openId ? opened.talk.id : null
  useEffect(() => {
    if (movedTo !== null) navigation.replace({ view: 'notes', talkId: movedTo, search })
  }, [movedTo, navigation, search])

  const saved = library.state === 'ready' ? library.saved : null
  const selection = useMemo(
    () => (saved ? present(selected, (id) => saved.has(id)) : selected),
    [selected, saved],
  )

  if (library.state === 'failed') return <StorageFailure error={library.error} onRetry={reload} />

  const openNote = (id: string, by: 'keyboard' | 'pointer') => {
    focusNote.current = by === 'keyboard' || narrow ? 'yes' : 'no'
    typed.commit()
    navigation.go({ view: 'notes', talkId: id, search: typed.search })
  }
  const remove = async (ids: readonly string[]) => {
    if ((await acts.remove(ids)) === 'busy') return
    if (ids.every((id) => selection.ids.has(id))) setSelection(NO_SELECTION)
    if (openId !== null && ids.includes(openId))
      navigation.replace({ view: 'notes', talkId: null, search: typed.search })
  }
  const undo = async () => {
    const id = await done.undo()
    if (id !== null) openNote(id, 'keyboard')
    else focusIfLost()
  }
  const stepVerdict = (id: string) => {
    const one = saved?.get(id)
    if (one) say(t(VERDICT_WORDS[acts.nextVerdict(one) ?? 'none']))
  }

  const isWhole = library.state === 'ready' && library.extent === 'all'
  const isEmpty = isWhole && library.saved.size === 0
  // What is sought is seen at once, also while there is no answer yet.
  const isShown = !isEmpty && (library.state === 'ready' || typed.search.q.trim() !== '')
  const isFound = listing.extent !== 'narrowed' || listing.ids.length > 0
  return (
    <div ref={root} class="notes-view" data-open={openId === null ? 'no' : 'yes'}>
      <section class="notes-view-list">
        <NotesHeading listing={listing} total={isWhole && !isEmpty ? library.saved.size : null} />
        {library.state === 'ready' && library.problem && (
          <ProblemLine error={library.problem} onRetry={reload} />
        )}
        {isEmpty && <FirstSteps />}
        {isShown && (
          <NotesTools
            typed={typed}
            saved={saved ?? NONE}
            listing={listing}
            views={views.views}
            choosing={selection.mode === 'choosing' ? 'yes' : 'no'}
            onChoosing={() =>
              setSelection(
                selection.mode === 'choosing'
                  ? NO_SELECTION
                  : { ...NO_SELECTION, mode: 'choosing' },
              )
            }
            onLeave={focusList}
            onSaveView={views.save}
            onRemoveView={(view) => removeView(view)}
          />
        )}
        {isShown && !isFound && isWhole && (
          <NothingFound q={typed.search.q} onChoose={(q) => typed.choose({ q })} />
        )}
        {isShown && isFound && (
          <TalkList
            groups={listing.groups}
            saved={listing.saved}
            marks={listing.marks}
            when={listing.order.by === 'day' ? 'clock' : 'whole'}
            openId={openId}
            place={place}
            begin={beginOf(typed.search)}
            selection={selection}
            clicks={narrow ? 'choose' : 'open'}
            onSelection={setSelection}
            onOpen={openNote}
            onDelete={remove}
            onVerdict={stepVerdict}
          />
        )}
        {isShown && library.state === 'ready' && selection.mode === 'choosing' && (
          <ChosenBar
            library={library}
            listing={listing}
            selection={selection}
            busy={done.progress ? 'yes' : 'no'}
            acts={acts}
            onSelection={(next) => {
              setSelection(next)
              focusList()
            }}
            onDelete={remove}
            onRecap={(id) => navigation.go({ view: 'recap', recapId: id })}
          />
        )}
        <DoneBar list={done} onUndo={undo} />
        {binned !== null && binned > 0 && (
          <a class="notes-view-bin" href="#/bin" data-testid="bin-link">
            {t('binLink', numbered(binned))}
          </a>
        )}
        <p class="unseen" role="status">
          {said}
        </p>
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
          onDelete={(id) => remove([id])}
          onSaved={touch}
        />
      )}
    </div>
  )

  function removeView(view: Parameters<typeof views.remove>[0]) {
    let restore: (() => Promise<void>) | null = null
    void done.act(
      async () => {
        restore = await views.remove(view)
      },
      () =>
        restore && {
          kind: 'view',
          words: t('didRemoveView'),
          name: view.name,
          undo: async () => {
            await restore?.()
            return null
          },
        },
    )
  }
}

const NONE: ReadonlyMap<string, SavedTalk> = new Map()

/** Another search begins at its top; a note that is opened from it does not. */
function beginOf({ q, by, sort }: NotesSearch): string {
  return JSON.stringify([q, by, sort])
}
