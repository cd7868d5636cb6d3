import { useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks'
import type { Marks } from '../../../search/marks'
import type { Library } from '../library'
import { createSearchSession, type SearchSession } from './search-session'

/** The talks that a search finds. */
export interface SearchResult {
  /** `all`: nothing is searched for; `searching`: `ids` may not be there yet, or not be all. */
  state: 'all' | 'searching' | 'found'
  /** The best first; `null` for everything, and where nothing is known yet. */
  ids: string[] | null
  marks: Marks | null
  /** Words that were searched for in place of misspelt ones. */
  corrected: string[]
}

/**
 * What the search `q` finds, in the same render: an answer takes a few ms. On a fresh page it comes
 * from what was kept ready, before the library is read, and is put right by the library afterwards.
 */
export function useSearch(q: string, library: Library): SearchResult {
  const [, draw] = useReducer((count: number) => count + 1, 0)
  const session = ofThisPage()
  const isAsked = q.trim() !== ''

  useLayoutEffect(() => session.open(isAsked ? 'soon' : 'idle'), [session, isAsked])
  useEffect(() => session.listen(() => draw(null)), [session])
  useMemo(() => {
    if (library.state === 'ready' && library.extent === 'all') session.follow(library.saved)
  }, [session, library])

  const last = useRef<SearchResult>(EVERYTHING)
  const version = session.version()
  // `version` stands for what is in the session.
  const result = useMemo(() => {
    if (!isAsked) return EVERYTHING
    return resultOf(session, q, last.current)
  }, [session, q, isAsked, version])
  last.current = result
  return result
}

/** Forgets the search of this page, as if it was opened anew. */
export function closeSearch(): void {
  current?.close()
  current = null
}

const EVERYTHING: SearchResult = { state: 'all', ids: null, marks: null, corrected: [] }

/** One for all views of the page: to come back to the notes reads nothing again. */
let current: SearchSession | null = null

function ofThisPage(): SearchSession {
  current ??= createSearchSession()
  return current
}

function resultOf(session: SearchSession, q: string, last: SearchResult): SearchResult {
  const state = session.state()
  if (state === 'reading') return { ...last, state: 'searching' }
  const { hits, marks, corrected, extent } = session.search.find(q)
  const ids = hits.map(({ id }) => id)
  return {
    state: state === 'ready' && extent === 'exact' ? 'found' : 'searching',
    // The same list as before is the same to those that draw it.
    ids: last.ids && isSameList(ids, last.ids) ? last.ids : ids,
    marks,
    corrected,
  }
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i])
}
