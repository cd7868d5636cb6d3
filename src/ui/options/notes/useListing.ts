import { useMemo } from 'preact/hooks'
import type { Marks } from '../../../search/marks'
import type { Library } from '../library'
import type { Day } from './days'
import { groupsOf, type TalkGroup } from './groups'
import { type ListOrder, type NotesSearch, orderOf } from './notes-search'
import { useSearch } from './useSearch'

/** What the list shows. */
export interface Listing {
  groups: TalkGroup[]
  /** All ids, in the order of the list. */
  ids: string[]
  order: ListOrder
  /** Whether words are sought, which can match better or worse. */
  words: 'some' | 'none'
  marks: Marks | null
  corrected: readonly string[]
  /** `narrowed`: a search leaves some out; `pending`: it has not answered yet. */
  extent: 'all' | 'narrowed' | 'pending'
}

/** The talks that a search finds, in their groups and order. */
export function useListing(search: NotesSearch, library: Library): Listing {
  const found = useSearch(search.q, library)
  const { days, saved } = library.state === 'ready' ? library : NOTHING
  const words = found.marks?.some(({ field }) => field === null) ? 'some' : 'none'
  const { by, sort } = orderOf(search, words)
  const hits = found.state === 'all' ? null : found.ids

  // A note that is being written moves nothing, as long as the list does not go by what changes in it.
  const moves = sort === 'changed' || by === 'track' ? saved : null
  const groups = useMemo(
    () => groupsOf({ days, saved }, { by, sort }, hits),
    [days, moves, by, sort, hits],
  )
  const ids = useMemo(() => groups.flatMap(({ talks }) => talks), [groups])

  return {
    groups: found.state === 'searching' && hits === null ? NO_GROUPS : groups,
    ids,
    order: { by, sort },
    words,
    marks: found.marks,
    corrected: found.corrected,
    extent: found.state === 'all' ? 'all' : found.state === 'searching' ? 'pending' : 'narrowed',
  }
}

const NO_GROUPS: TalkGroup[] = []
const NO_DAYS: Day[] = []
const NOTHING = { days: NO_DAYS, saved: new Map() }
