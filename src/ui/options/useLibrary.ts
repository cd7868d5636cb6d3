import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { SavedTalk } from '../../note/saved'
import { onChange } from '../../storage/changes'
import type { StorageError } from '../../storage/errors'
import { readLibrary } from '../../storage/library'
import { getTalk } from '../../storage/talks'
import { replayJournals } from '../../storage/writer'
import { type Library, libraryOf, withChanges } from './library'

export interface OpenLibrary {
  library: Library
  reload: () => void
  touch: (id: string) => void
}

/** Changes that arrive within this time (ms) are read in one go: typing makes one at each key. */
const GATHER_MS = 60

/** More changed talks than this are read all at once. */
const MANY = 100

/**
 * All saved talks, kept up with what other surfaces change. `reload` reads everything again;
 * `touch` says that this surface changed a talk itself, which the others alone are told.
 */
export function useLibrary(): OpenLibrary {
  const [library, setLibrary] = useState<Library>({ state: 'loading' })
  const reading = useRef(0)
  const changed = useRef<{ ids: Set<string>; timer?: ReturnType<typeof setTimeout> }>({
    ids: new Set(),
  })

  const read = useCallback(() => {
    const turn = ++reading.current
    const isNew = () => turn === reading.current
    readLibrary((newest) => {
      if (!isNew()) return
      setLibrary((known) => (known.state === 'ready' ? known : libraryOf(newest, 'newest')))
    }).then(
      (all) => isNew() && setLibrary(libraryOf(all)),
      (error: StorageError) => isNew() && setLibrary((known) => withProblem(known, error)),
    )
  }, [])

  const reload = useCallback(() => {
    read()
    // What a closed surface could not write any more; most often there is nothing.
    replayJournals().then(
      (replayed) => replayed > 0 && read(),
      (error: StorageError) => setLibrary((known) => withProblem(known, error)),
    )
  }, [read])

  // Before the first frame is drawn: the database opens meanwhile.
  useLayoutEffect(reload, [reload])

  const touch = useCallback(
    (id: string) => {
      const waiting = changed.current
      waiting.ids.add(id)
      waiting.timer ??= setTimeout(() => {
        const ids = [...waiting.ids]
        changed.current = { ids: new Set() }
        if (ids.length > MANY) return read()
        readAll(ids).then(
          (changes) =>
            setLibrary((known) => (known.state === 'ready' ? withChanges(known, changes) : known)),
          (error: StorageError) => setLibrary((known) => withProblem(known, error)),
        )
      }, GATHER_MS)
    },
    [read],
  )

  useEffect(
    () => onChange((change) => (change.type === 'many' ? read() : touch(change.id))),
    [read, touch],
  )
  useEffect(() => () => clearTimeout(changed.current.timer), [])

  return { library, reload, touch }
}

async function readAll(ids: string[]): Promise<Map<string, SavedTalk | null>> {
  const found = await Promise.all(ids.map((id) => getTalk(id)))
  return new Map(ids.map((id, i) => [id, found[i] ?? null]))
}

/** What is on the screen stays there; only where nothing is yet, the failure takes its place. */
function withProblem(library: Library, error: StorageError): Library {
  return library.state === 'ready' ? { ...library, problem: error } : { state: 'failed', error }
}
