import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { createPace } from '../../export/pace'
import type { SavedTalk } from '../../note/saved'
import { type Change, onChange } from '../../storage/changes'
import { openDatabase } from '../../storage/database'
import { eachAlone } from '../../storage/each-alone'
import type { StorageError } from '../../storage/errors'
import { readLibrary } from '../../storage/library'
import { getTalks } from '../../storage/read-talks'
import { replayRecaps } from '../../storage/recap-writer'
import { loaded } from '../loaded'
import { createGate } from './gate'
import { type Library, libraryOf, withChanges } from './library'
import { numbered } from './numbers'

export interface OpenLibrary {
  library: Library
  reload: () => void
  touch: (id: string) => void
  /** What had to be shown first is on the screen: all that is saved can be read. */
  proceed: () => void
}

/** Changes that arrive within this time (ms) are read in one go: typing makes one at each key. */
const GATHER_MS = 60

/** What is more urgent is waited for no longer than so many ms. */
const PATIENCE_MS = 1500

/** Where more than this part of all talks has changed, reading everything is quicker. */
const MOST = 0.25

/** Changed talks read in one go: some 10 ms of work for the page. */
const PART = 200

/**
 * All saved talks, kept up with what other surfaces change. `reload` reads everything again;
 * `touch` says that this surface changed a talk itself, which the others alone are told. `begin` says
 * whether something else is shown first, as reading all that is saved keeps the page busy.
 */
export function useLibrary(begin: 'at once' | 'later' = 'at once'): OpenLibrary {
  const [gate] = useState(() => createGate(PATIENCE_MS))
  if (begin === 'at once') gate.open()
  // It opens while the page is drawn for the first time. Who reads from it hears of a failure.
  useState(() => openDatabase().catch(() => {}))
  const [library, setLibrary] = useState<Library>({ state: 'loading' })
  const reading = useRef(0)
  const size = useRef(0)
  /** The last reading of everything: what it brings may be older than a change read beside it. */
  const whole = useRef(Promise.resolve())
  size.current = library.state === 'ready' ? library.saved.size : 0
  const changed = useRef<{ ids: Set<string>; timer?: ReturnType<typeof setTimeout> }>({
    ids: new Set(),
  })

  const read = useCallback(() => {
    const turn = ++reading.current
    const isNew = () => turn === reading.current
    const onNewest = (newest: SavedTalk[]) => {
      if (!isNew()) return
      setLibrary((known) => (known.state === 'ready' ? known : libraryOf(newest, 'newest')))
    }
    const pace = createPace()
    whole.current = gate.opened
      .then(() => readLibrary(onNewest))
      // The page draws and answers between what takes its time.
      .then(async (all) => {
        await pace.rest()
        const ready = libraryOf(all)
        await pace.rest()
        // The first number of a page takes some 20 ms.
        numbered(all.length)
        await pace.rest()
        return ready
      })
      .then(
        (ready) => void (isNew() && setLibrary(ready)),
        (error: StorageError) => void (isNew() && setLibrary((known) => withProblem(known, error))),
      )
  }, [gate])

  const reload = useCallback(() => {
    read()
    gate.opened.then(catchUp).then(
      (replayed) => replayed > 0 && read(),
      (error: StorageError) => setLibrary((known) => withProblem(known, error)),
    )
  }, [gate, read])

  // Before the first frame is drawn: the database opens meanwhile.
  useLayoutEffect(reload, [reload])

  const touch = useCallback(
    (id: string) => {
      const waiting = changed.current
      waiting.ids.add(id)
      waiting.timer ??= setTimeout(() => {
        const ids = [...waiting.ids]
        changed.current = { ids: new Set() }
        if (ids.length > Math.max(PART, size.current * MOST)) return read()
        Promise.all([readAll(ids), whole.current]).then(
          ([changes]) =>
            setLibrary((known) => (known.state === 'ready' ? withChanges(known, changes) : known)),
          (error: StorageError) => setLibrary((known) => withProblem(known, error)),
        )
      }, GATHER_MS)
    },
    [read],
  )

  useEffect(
    () =>
      onChange((change) => {
        if (change.type === 'many') read()
        else if (isOfTalk(change)) touch(change.id)
      }),
    [read, touch],
  )
  useEffect(() => () => clearTimeout(changed.current.timer), [])

  return { library, reload, touch, proceed: gate.open }
}

/**
 * Does what waits: first what a closed surface could not write any more, most often nothing, then what
 * has been in the bin for too long. Gives how many changes of notes there were.
 */
async function catchUp(): Promise<number> {
  const { purgeBin, replayJournals } = await loaded(import('./catch-up'))
  const purge = () => purgeBin(new Date().toISOString())
  const [replayed = 0] = await eachAlone([replayJournals, replayRecaps, purge], (step) => step())
  return replayed
}

/** Recaps, templates, views and the bin have lists of their own. */
function isOfTalk(
  change: Change,
): change is Extract<Change, { type: 'talk' | 'note' | 'removed' }> {
  return change.type === 'talk' || change.type === 'note' || change.type === 'removed'
}

async function readAll(ids: string[]): Promise<Map<string, SavedTalk | null>> {
  const all = new Map<string, SavedTalk | null>(ids.map((id) => [id, null]))
  const pace = createPace()
  for (let from = 0; from < ids.length; from += PART) {
    // A talk that was merged is gone from its place, and what it leads to has changed.
    const found = await getTalks(ids.slice(from, from + PART))
    for (const saved of found) all.set(saved.talk.id, saved)
    await pace.rest()
  }
  return all
}

/** What is on the screen stays there; only where nothing is yet, the failure takes its place. */
function withProblem(library: Library, error: StorageError): Library {
  return library.state === 'ready' ? { ...library, problem: error } : { state: 'failed', error }
}
