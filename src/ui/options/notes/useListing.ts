import { useMemo, useRef } from 'preact/hooks'
import type { SavedTalk } from '../../../note/saved'
import type { Marks } from '../../../search/marks'
import type { Library } from '../library'
import type { Day } from './days'
import { groupsOf, type TalkGroup } from './groups'
import { type ListOrder, type NotesSearch, orderOf } from './notes-search'
import { useEarlyHits } from './useEarlyHits'
import { useSearch } from './useSearch'

/** What the list shows. */
export interface Listing {
  groups: TalkGroup[]
  /** The talks that the groups are of. */
  saved: ReadonlyMap<string, SavedTalk>
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
  const days = library.state === 'ready' ? library.days : NO_DAYS
  const words = found.marks?.some(({ field }) => field === null) ? 'some' : 'none'
  const { by, sort } = orderOf(search, words)
  const hits = found.state === 'all' ? null : found.ids
  const saved = useEarlyHits(hits, library)

  // A note that is being written moves nothing, as long as the list does not go by what changes in it.
  const isMoving = sort === 'changed' || by === 'track' || (hits !== null && isPartial(library))
  const moves = isMoving ? saved : null
  const groups = useMemo(
    () => groupsOf({ days, saved }, { by, sort }, hits),
    [days, moves, by, sort, hits],
  )
  // Until the first answer is there, what was shown before stays.
  const isAsked = found.state === 'searching' && (hits === null || hits.length === 0)
  const before = useRef(NO_GROUPS)
  const shown = isAsked ? before.current : groups
  before.current = shown
  const ids = useMemo(() => shown.flatMap(({ talks }) => talks), [shown])

  return {
    groups: shown,
    saved,
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

function isPartial(library: Library): boolean {
  return library.state === 'ready' && library.extent !== 'all'
}
