import type { SavedTalk } from '../../note/saved'
import type { StorageError } from '../../storage/errors'
import { type Day, daysOf } from './notes/days'

/** All that is saved, as far as this page knows it. */
export type Library = { state: 'loading' } | { state: 'failed'; error: StorageError } | ReadyLibrary

export interface ReadyLibrary {
  state: 'ready'
  /** `newest`: so far the first talks of the newest conference; the rest is on its way. */
  extent: 'newest' | 'all'
  saved: ReadonlyMap<string, SavedTalk>
  /** The same talks by conference and day; the same object as long as no talk moved. */
  days: Day[]
  /** Why the list may be behind the database, or `null`. */
  problem: StorageError | null
}

/** The library of these saved talks. */
export function libraryOf(
  talks: readonly SavedTalk[],
  extent: ReadyLibrary['extent'] = 'all',
): ReadyLibrary {
  const saved = new Map(talks.map((one) => [one.talk.id, one]))
  return { state: 'ready', extent, saved, days: daysOf(talksOf(saved)), problem: null }
}

/** The library after some talks changed; `null` stands for one that is gone. */
export function withChanges(
  library: ReadyLibrary,
  changes: ReadonlyMap<string, SavedTalk | null>,
): ReadyLibrary {
  const saved = new Map(library.saved)
  let moved = false
  for (const [id, now] of changes) {
    const before = saved.get(id)
    moved ||= !standsAtSamePlace(before, now)
    if (now) saved.set(id, now)
    else saved.delete(id)
  }
  const days = moved ? daysOf(talksOf(saved)) : library.days
  return { ...library, saved, days, problem: null }
}

function standsAtSamePlace(before: SavedTalk | undefined, now: SavedTalk | null): boolean {
  if (!before || !now) return before === undefined && now === null
  const [a, b] = [before.talk, now.talk]
  return (
    a.conference === b.conference &&
    a.conferenceTitle === b.conferenceTitle &&
    a.start === b.start &&
    a.title === b.title
  )
}

function* talksOf(saved: ReadonlyMap<string, SavedTalk>) {
  for (const { talk } of saved.values()) yield talk
}
