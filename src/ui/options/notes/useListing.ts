import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { SavedTalk } from '../../../note/saved'
import type { Marks } from '../../../search/marks'
import type { Library } from '../library'
import { type Day, daysOf } from './days'
import { groupsOf, type TalkGroup } from './groups'
import { type ListOrder, type NotesSearch, orderOf } from './notes-search'
import { isWhole, useEarlyHits } from './useEarlyHits'
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

/**
 * The talks that a search finds, in their groups and order. `onAnswer` is called when the first
 * answer is on the screen, or none is waited for.
 */
export function useListing(search: NotesSearch, library: Library, onAnswer: () => void): Listing {
  const found = useSearch(search.q, library)
  const words = found.marks?.some(({ field }) => field === null) ? 'some' : 'none'
  const { by, sort } = orderOf(search, words)
  const hits = found.state === 'all' ? null : found.ids
  // In any other order the best hits are not the first rows.
  const early = useEarlyHits(sort === 'match' ? hits : null, library)
  const { saved } = early
  const days = useDays(library, saved)

  // A note that is being written moves nothing, as long as the list does not go by what changes in it.
  const isMoving = sort === 'changed' || by === 'track' || (hits !== null && !isWhole(library))
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
  const isAnswered = (found.state !== 'searching' || hits !== null) && early.state === 'done'
  useEffect(() => {
    if (isAnswered) onAnswer()
  }, [isAnswered, onAnswer])
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

/** The programme; while the library is read, of the talks that are known. */
function useDays(library: Library, saved: ReadonlyMap<string, SavedTalk>): Day[] {
  const known = isWhole(library) ? null : saved
  const early = useMemo(() => {
    return known ? daysOf([...known.values()].map(({ talk }) => talk)) : NO_DAYS
  }, [known])
  return library.state === 'ready' && !known ? library.days : early
}
