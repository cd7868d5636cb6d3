import type { SavedTalk } from '../note/saved'
import { oneLine } from './escape'
import { dayOf, dayText } from './when'

/** A conference with its talks by day, in the order in which they took place. */
export interface Conference {
  /** `null` for the talks of no conference. */
  id: string | null
  title: string
  days: Day[]
}

interface Day {
  /** `2023-02-04`; `null` for the talks of unknown day. */
  day: string | null
  title: string
  talks: SavedTalk[]
}

/**
 * The talks by conference, the earliest first, and by day; within a day by start. Talks of unknown
 * day stand last in their conference, talks of no conference last of all.
 */
export function conferencesOf(saved: readonly SavedTalk[]): Conference[] {
  const groups = groupBy(inOrder(saved), ({ talk }) => talk.conference ?? NONE)
  const named = [...groups].sort(([a, inA], [b, inB]) => {
    if (a === NONE || b === NONE) return a === NONE ? 1 : -1
    return order(dayKey(inA[0]), dayKey(inB[0])) || order(a, b)
  })
  return named.map(([id, talks]) => ({
    id: id === NONE ? null : id,
    title: conferenceTitle(id, talks),
    days: daysOf(talks),
  }))
}

/** Sorts behind every id and every day. */
const NONE = '\uffff'

function daysOf(talks: SavedTalk[]): Day[] {
  return [...groupBy(talks, dayKey)].map(([day, ofDay]) => ({
    day: day === NONE ? null : day,
    title: dayText(day) ?? 'Time unknown',
    talks: ofDay,
  }))
}

function conferenceTitle(id: string, talks: SavedTalk[]): string {
  if (id === NONE) return 'Other talks'
  for (const { talk } of talks) {
    const title = oneLine(talk.conferenceTitle ?? '')
    if (title !== '') return title
  }
  return id
}

function dayKey(saved: SavedTalk | undefined): string {
  const start = saved?.talk.start ?? null
  const day = start === null ? null : dayOf(start)
  return day !== null && dayText(day) !== null ? day : NONE
}

/** By day, by wall time, which orders a day as its programme does even where offsets differ, by id. */
function inOrder(saved: readonly SavedTalk[]): SavedTalk[] {
  const keyed = saved.map((each) => {
    const time = each.talk.start?.slice(0, 19) ?? NONE
    return { each, key: `${dayKey(each)} ${time} ${each.talk.id}` }
  })
  return keyed.sort((a, b) => order(a.key, b.key)).map(({ each }) => each)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
