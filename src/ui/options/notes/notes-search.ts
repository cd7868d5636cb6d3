/** How the list of notes is grouped. */
export type Grouping = 'day' | 'track' | 'none'

/** The order of the talks: of the programme, by title, by the last change, or by how well they match. */
export type NotesOrder = 'programme' | 'title' | 'changed' | 'match'

/** What the list of notes shows; stands in the address, so that it can be bookmarked. */
export interface NotesSearch {
  /** As typed: words, "phrases" and `field:value` (`src/search/`). */
  q: string
  by: Grouping
  sort: NotesOrder
}

/** Everything, as it comes. */
export const WHOLE_LIBRARY: NotesSearch = { q: '', by: 'day', sort: 'programme' }

/** The search that a query string holds; what is absent or unknown is as in `WHOLE_LIBRARY`. */
export function readSearch(query: string): NotesSearch {
  const found = new URLSearchParams(query)
  return {
    q: found.get('q') ?? WHOLE_LIBRARY.q,
    by: GROUPINGS.find((one) => one === found.get('by')) ?? WHOLE_LIBRARY.by,
    sort: ORDERS.find((one) => one === found.get('sort')) ?? WHOLE_LIBRARY.sort,
  }
}

/** The query string of a search, with what differs from `WHOLE_LIBRARY` alone. */
export function searchOf(search: NotesSearch): string {
  const query = new URLSearchParams()
  if (search.q !== WHOLE_LIBRARY.q) query.set('q', search.q)
  if (search.by !== WHOLE_LIBRARY.by) query.set('by', search.by)
  if (search.sort !== WHOLE_LIBRARY.sort) query.set('sort', search.sort)
  return query.toString()
}

/** False for `WHOLE_LIBRARY`. */
export function isSearch(search: NotesSearch): boolean {
  return searchOf(search) !== ''
}

const GROUPINGS: readonly Grouping[] = ['day', 'track', 'none']
const ORDERS: readonly NotesOrder[] = ['programme', 'title', 'changed', 'match']
