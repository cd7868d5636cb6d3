/** How the list of notes is grouped. */
export type Grouping = 'day' | 'track' | 'none'

/** The order of the talks: of the programme, by title, by the last change, or by how well they match. */
export type NotesOrder = 'programme' | 'title' | 'changed' | 'match'

/** What the list of notes shows; stands in the address, so that it can be bookmarked. */
export interface NotesSearch {
  /** As typed: words, "phrases" and `field:value` (`src/search/`). */
  q: string
  /** What the user chose; `null` for what suits the search (`orderOf`). */
  by: Grouping | null
  sort: NotesOrder | null
}

/** Everything, as it comes. */
export const WHOLE_LIBRARY: NotesSearch = { q: '', by: null, sort: null }

/** How the list stands in the end. */
export interface ListOrder {
  by: Grouping
  sort: NotesOrder
}

/**
 * Words are answered by one list, the best match first; everything else is the programme, by day.
 * What the user chose stays, but nothing matches best where no word is sought.
 */
export function orderOf({ by, sort }: NotesSearch, words: 'some' | 'none'): ListOrder {
  const fitting = words === 'some' ? 'match' : 'programme'
  const chosen = sort === 'match' && words === 'none' ? null : sort
  const order = chosen ?? fitting
  return { sort: order, by: by ?? (order === 'match' ? 'none' : 'day') }
}

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
  if (search.by !== null) query.set('by', search.by)
  if (search.sort !== null) query.set('sort', search.sort)
  return query.toString()
}

/** False for `WHOLE_LIBRARY`. */
export function isSearch(search: NotesSearch): boolean {
  return searchOf(search) !== ''
}

const GROUPINGS: readonly Grouping[] = ['day', 'track', 'none']
const ORDERS: readonly NotesOrder[] = ['programme', 'title', 'changed', 'match']
