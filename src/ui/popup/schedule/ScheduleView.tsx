import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import { type StorageError, storageError } from '../../../storage/errors'
import { getTalk } from '../../../storage/read-talks'
import type { Talk } from '../../../talk/talk'
import { Problem } from '../../Problem'
import { storageWords } from '../../storageWords'
import type { ScheduleShown, Session } from '../session'
import { byDay, searched, withWords } from './rows'
import { ScheduleBar } from './ScheduleBar'
import { ScheduleFoot } from './ScheduleFoot'
import { ScheduleList } from './ScheduleList'
import { ScheduleTools } from './ScheduleTools'
import './ScheduleView.css'
import { useFirstFocus } from './useFirstFocus'
import { focusRow, useRoving } from './useRoving'
import { useSavedAmong } from './useSavedAmong'
import { useSaving } from './useSaving'

interface ScheduleViewProps {
  view: ScheduleShown
  session: Session
}

/** A page that lists talks: they are ticked and saved, and those that are saved are opened. */
export function ScheduleView({ view, session }: ScheduleViewProps) {
  const { talks, kept, page } = view
  const [words, setWords] = useState(kept.words)
  const [ticked, setTicked] = useState(kept.ticked)
  const [drawn, setDrawn] = useState(FIRST)
  const [fault, setFault] = useState<StorageError | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  // For when the user comes back from a talk.
  Object.assign(kept, { words, ticked })

  const saved = useSavedAmong(talks)
  const saving = useSaving((ids) => {
    saved.add(ids)
    setTicked((now) => without(now, ids))
  }, saved.read)

  const all = useMemo(() => searched(byDay(talks).flatMap((day) => day.talks)), [talks])
  const found = useMemo(() => withWords(all, words), [all, words])
  const ids = useMemo(() => found.map(({ id }) => id), [found])
  const roving = useRoving(list, ids, (at) => setDrawn((now) => Math.max(now, at + 1)))

  const isFree = ({ id }: Talk) => !saved.ids.has(id)
  const chosen = talks.filter((talk) => isFree(talk) && ticked.has(talk.id))
  const open = found.filter(isFree)
  const openTicked = open.filter(({ id }) => ticked.has(id))

  useFirstFocus(list, field)
  useSlash(field)
  useLayoutEffect(() => {
    list.current?.scrollTo(0, 0)
  }, [words])

  const search = (next: string) => {
    setWords(next)
    setDrawn(FIRST)
  }
  const openTalk = (talk: Talk) =>
    getTalk(saved.ids.get(talk.id) ?? talk.id).then(
      (one) => (one ? session.show(one) : saved.read()),
      (cause) => setFault(storageError(cause)),
    )
  const problem = fault ?? (saving.problem ? null : saved.problem)

  return (
    <main class="popup schedule">
      <header>
        <h1 class="facts-title foreign" dir="auto" data-testid="title" title={page.title}>
          {page.title}
        </h1>
      </header>
      <ScheduleTools
        field={field}
        search={talks.length > MANY ? 'shown' : 'none'}
        words={words}
        found={found.length}
        of={talks.length}
        saved={saved.ids.size}
        free={open.length - openTicked.length}
        ticked={openTicked.length}
        onWords={search}
        onDown={() => focusRow(list.current, roving.active)}
        onAll={(to) =>
          setTicked((now) => {
            const shown = open.map(({ id }) => id)
            return to === 'ticked' ? new Set([...now, ...shown]) : without(now, shown)
          })
        }
      />
      {problem && <Problem role="alert">{storageWords(problem)}</Problem>}
      {found.length === 0 ? (
        <Nothing
          onAll={() => {
            search('')
            field.current?.focus()
          }}
        />
      ) : (
        <ScheduleList
          list={list}
          talks={found}
          drawn={drawn}
          onMore={() => setDrawn((now) => now + MORE)}
          roving={roving}
          stateOf={(talk) => (isFree(talk) ? (ticked.has(talk.id) ? 'ticked' : 'free') : 'saved')}
          onTick={({ id }) =>
            setTicked((now) => (now.has(id) ? without(now, [id]) : new Set([...now, id])))
          }
          onOpen={(talk) => void openTalk(talk)}
        />
      )}
      <ScheduleBar
        ticked={chosen.length}
        saving={saving}
        onSave={() => chosen.length > 0 && void saving.save(chosen)}
      />
      <ScheduleFoot view={view} session={session} />
    </main>
  )
}

/** From so many talks on there is a search. */
const MANY = 10

/** Rows that are drawn at once, and those that join them when their end comes near. */
const FIRST = 40
const MORE = 80

function Nothing({ onAll }: { onAll: () => void }) {
  return (
    <div class="schedule-nothing" data-testid="schedule-nothing">
      <p>{t('scheduleNone')}</p>
      <button type="button" class="button" data-testid="schedule-clear" onClick={onAll}>
        {t('searchClear')}
      </button>
    </div>
  )
}

function without(ids: ReadonlySet<string>, some: readonly string[]): ReadonlySet<string> {
  const gone = new Set(some)
  return new Set([...ids].filter((id) => !gone.has(id)))
}

/** `/` leads to the search, unless it is being typed somewhere. */
function useSlash(field: { current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyped = (event.target as Element | null)?.matches('input[type="search"], textarea')
      if (event.key !== '/' || isTyped || !field.current) return
      event.preventDefault()
      field.current.select()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [field])
}
