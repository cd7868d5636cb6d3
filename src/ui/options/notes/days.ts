import type { Talk } from '../../../talk/talk'

/** The talks of one day of one conference, by start. */
export interface Day {
  /** Stable name of the group, for a select or a list's key. */
  key: string
  /** Id of the conference; `null` where none is known. */
  conference: string | null
  /** As its owners write it, else its id; `null` where no conference is known. */
  conferenceTitle: string | null
  /** `2023-02-04` by the conference's own clocks; `null` for talks without a time. */
  day: string | null
  /** Ids, in the order of the day. */
  talks: string[]
}

/**
 * All talks by conference, newest first, and in it by day; talks without a day close their
 * conference, and pages of no conference close the list.
 */
export function daysOf(talks: Iterable<Talk>): Day[] {
  const groups = new Map<string, Group>()
  const titles = new Map<string, string>()
  for (const talk of talks) {
    const { conference, title: name, id } = talk
    const day = dayOf(talk.start)
    const key = `${conference ?? ''}|${day ?? ''}`
    // Wall time: it orders a day as its programme does, also where offsets differ. Cut out once, not
    // at each comparison.
    const placed = { start: talk.start?.slice(0, 19) ?? '', title: name, id }
    const group = groups.get(key)
    if (group) group.talks.push(placed)
    else groups.set(key, { key, conference, day, talks: [placed] })
    const title = talk.conferenceTitle?.trim()
    if (conference !== null && title && !titles.has(conference)) titles.set(conference, title)
  }

  const newest = newestDays(groups.values())
  return [...groups.values()]
    .sort((a, b) => byConference(a, b, newest) || byDay(a.day, b.day))
    .map((group) => ({
      ...group,
      conferenceTitle: group.conference && (titles.get(group.conference) ?? group.conference),
      talks: group.talks.sort(byStart).map(({ id }) => id),
    }))
}

/** `2023-02-04` of an ISO 8601 time as its own clocks show it; `null` where it is none. */
export function dayOf(start: string | null): string | null {
  return start !== null && DAY.test(start) ? start.slice(0, 10) : null
}

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T|$)/

type Placed = Pick<Talk, 'title' | 'id'> & { start: string }
type Group = Omit<Day, 'talks' | 'conferenceTitle'> & { talks: Placed[] }

/** The last day of each conference: it tells which conference is the newer one. */
function newestDays(groups: Iterable<Group>): Map<string | null, string> {
  const newest = new Map<string | null, string>()
  for (const { conference, day } of groups) {
    if (day !== null && day > (newest.get(conference) ?? '')) newest.set(conference, day)
  }
  return newest
}

function byConference(a: Group, b: Group, newest: Map<string | null, string>): number {
  if (a.conference === b.conference) return 0
  if (a.conference === null || b.conference === null) return a.conference === null ? 1 : -1
  const [dayA, dayB] = [newest.get(a.conference) ?? '', newest.get(b.conference) ?? '']
  return compare(dayB, dayA) || compare(a.conference, b.conference)
}

function byDay(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return compare(a, b)
}

function byStart(a: Placed, b: Placed): number {
  return compare(a.start, b.start) || compare(a.title, b.title) || compare(a.id, b.id)
}

/** By code units: ten thousand comparisons by a language's rules would be felt. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
