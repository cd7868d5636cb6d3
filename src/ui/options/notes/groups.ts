import type { SavedTalk } from '../../../note/saved'
import type { Day } from './days'
import type { Grouping, ListOrder, NotesOrder } from './notes-search'

/** Talks that stand together in the list. */
export interface TalkGroup {
  /** Stable name of the group. */
  key: string
  head: GroupHead
  /** Ids, in the order of the list. */
  talks: string[]
}

/** What a group is of; a list in one piece has no heads. */
type GroupHead =
  | { kind: 'day'; day: Day }
  | { kind: 'track'; track: string | null }
  | { kind: 'none' }

/** What the list is made of: `days` is the programme. */
export interface Listed {
  days: readonly Day[]
  saved: ReadonlyMap<string, SavedTalk>
}

/**
 * The talks of the list in their groups and order. `hits` are the ids that were found, the best
 * match first; `null` stands for all. Groups follow the programme (tracks: the alphabet) as long as
 * the talks do or stand by title; else the group with the first talk comes first.
 */
export function groupsOf(
  listed: Listed,
  { by, sort }: ListOrder,
  hits: readonly string[] | null,
): TalkGroup[] {
  const ids = idsInOrder(listed, sort, hits)
  if (by === 'none') {
    return ids.length === 0 ? [] : [{ key: '', head: { kind: 'none' }, talks: ids }]
  }
  const groups = new Map<string, TalkGroup>()
  const headOf = headsBy(by, listed)
  for (const id of ids) {
    const named = headOf(id)
    if (!named) continue
    const group = groups.get(named.key)
    if (group) group.talks.push(id)
    else groups.set(named.key, { ...named, talks: [id] })
  }
  const inOrder = [...groups.values()]
  if (sort === 'match' || sort === 'changed') return inOrder
  return by === 'track' ? inOrder.sort(byTrack) : inProgramme(inOrder, listed.days)
}

function idsInOrder(listed: Listed, sort: NotesOrder, hits: readonly string[] | null): string[] {
  const all = sort === 'match' && hits ? hits : wholeInOrder(listed, sort)
  if (!hits || all === hits) return all.filter((id) => listed.saved.has(id))
  const found = new Set(hits)
  return all.filter((id) => found.has(id) && listed.saved.has(id))
}

function wholeInOrder(listed: Listed, sort: NotesOrder): readonly string[] {
  if (sort === 'title') return remembered(byTitle, listed.days, () => titleOrder(listed))
  const programme = remembered(programmes, listed.days, () =>
    listed.days.flatMap((day) => day.talks),
  )
  return sort === 'changed' ? changedOrder(listed.saved, programme) : programme
}

/* To sort ten thousand titles takes longer than a key may; the days stay the same as long as no talk
 * moved or changed its title. */
const byTitle = new WeakMap<readonly Day[], string[]>()
const programmes = new WeakMap<readonly Day[], string[]>()
const dayOfTalk = new WeakMap<readonly Day[], Map<string, Day>>()

function remembered<T>(known: WeakMap<readonly Day[], T>, days: readonly Day[], make: () => T): T {
  const found = known.get(days) ?? make()
  known.set(days, found)
  return found
}

function titleOrder({ days, saved }: Listed): string[] {
  const { compare } = new Intl.Collator(undefined, { numeric: true })
  return days
    .flatMap((day) => day.talks.map((id) => ({ id, title: saved.get(id)?.talk.title ?? '' })))
    .sort((a, b) => compare(a.title, b.title))
    .map(({ id }) => id)
}

/** The last changed first; where the times are the same, as in the programme. */
function changedOrder(saved: Listed['saved'], programme: readonly string[]): string[] {
  return programme
    .map((id) => ({ id, at: saved.get(id)?.note.updatedAt ?? '' }))
    .sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : 0))
    .map(({ id }) => id)
}

function headsBy(by: Exclude<Grouping, 'none'>, { days, saved }: Listed) {
  const daysByTalk = remembered(dayOfTalk, days, () => {
    return new Map(days.flatMap((day) => day.talks.map((id) => [id, day] as const)))
  })
  return (id: string): Pick<TalkGroup, 'key' | 'head'> | null => {
    if (by === 'day') {
      const day = daysByTalk.get(id)
      return day ? { key: day.key, head: { kind: 'day', day } } : null
    }
    const track = saved.get(id)?.talk.track?.trim() || null
    return { key: `track ${track?.toLowerCase() ?? ''}`, head: { kind: 'track', track } }
  }
}

function byTrack(a: TalkGroup, b: TalkGroup): number {
  const [trackA, trackB] = [trackOf(a), trackOf(b)]
  if (trackA === null || trackB === null) return trackA === trackB ? 0 : trackA === null ? 1 : -1
  return trackA.localeCompare(trackB)
}

function trackOf({ head }: TalkGroup): string | null {
  return head.kind === 'track' ? head.track : null
}

function inProgramme(groups: TalkGroup[], days: readonly Day[]): TalkGroup[] {
  const place = new Map(days.map((day, i) => [day.key, i]))
  return groups.sort((a, b) => (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0))
}
