import { useMemo } from 'preact/hooks'
import type { Marks } from '../../../search/marks'
import { createSearch } from '../../../search/search'
import type { Library } from '../library'

/** The talks that a search finds. */
export interface SearchResult {
  /** `all`: nothing is searched for; `searching`: `ids` may be behind or not there yet. */
  state: 'all' | 'searching' | 'found'
  /** The best first; `null` for everything. */
  ids: string[] | null
  marks: Marks | null
  /** Words that were searched for in place of misspelt ones. */
  corrected: string[]
}

/** What the search `q` finds. */
export function useSearch(q: string, library: Library): SearchResult {
  const search = useMemo(() => {
    const made = createSearch()
    if (library.state === 'ready') for (const saved of library.saved.values()) made.put(saved)
    return made
  }, [library])
  return useMemo(() => {
    if (q.trim() === '') return EVERYTHING
    const { hits, marks, corrected } = search.find(q)
    return { state: 'found', ids: hits.map(({ id }) => id), marks, corrected }
  }, [q, search])
}

const EVERYTHING: SearchResult = { state: 'all', ids: null, marks: null, corrected: [] }
