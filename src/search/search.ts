import type { SavedTalk } from '../note/saved'
import { type ClauseCache, type Found, find } from './find'
import type { Segment } from './segment'
import { textLength } from './segment-check'
import { segmentOf } from './segment-of'
import { type Shelf, shelfOf } from './shelf'
import { stampOf } from './stamp'

/** All that can be searched. */
export interface Search {
  /** Takes a talk in, or what it is by now. Costs little where nothing that is searched changed. */
  put(saved: SavedTalk): void
  remove(id: string): void
  /** The talks of which all is true that the text says. Never throws. */
  find(text: string): Found
  has(id: string): boolean
  /** False where the talk is not known, or was something else when it was taken in. */
  isCurrent(saved: SavedTalk): boolean
  ids(): Iterable<string>
  size(): number
  /** Takes in talks that are ready; those that are known already stay what they are. */
  add(segment: Segment, key: string | null): void
  /** Brings the text of a shelf that was taken in without; a wrong one costs the shelf its talks. */
  addText(key: string, text: unknown): void
  /** All shelves; what was put last lies on one of its own, to stay. */
  shelves(): readonly Shelf[]
  /** Puts shelves in the place of others; they were made of the same talks, as they are by now. */
  replace(old: readonly Shelf[], made: readonly { segment: Segment; key: string | null }[]): void
}

/**
 * A search in nothing yet.
 *
 * The talks stand on shelves of some hundred, each an index of its own. One that changes is crossed out
 * on its shelf and waits on the desk, whose few talks are made ready when the next search comes.
 */
export function createSearch(): Search {
  let shelves: Shelf[] = []
  const places = new Map<string, Place>()
  const desk = new Map<string, SavedTalk>()
  /** The desk made ready, or `null` where it has changed since. */
  let desktop: Shelf | null = null
  const cache: ClauseCache = new Map()

  function takeOut(id: string): void {
    const place = places.get(id)
    if (place) {
      places.delete(id)
      crossOut(place.shelf, place.talk)
    }
    if (desk.delete(id)) desktop = null
  }

  /** The desk becomes a shelf. */
  function clearDesk(): void {
    if (desk.size === 0) return
    const segment = desktop?.segment ?? segmentOf([...desk.values()])
    desk.clear()
    desktop = null
    add(segment, null)
  }

  function add(segment: Segment, key: string | null): void {
    const shelf = shelfOf(segment, key)
    for (const [talk, id] of segment.ids.entries()) {
      if (places.has(id) || desk.has(id)) crossOut(shelf, talk)
      else places.set(id, { shelf, talk })
    }
    shelves.push(shelf)
    cache.clear()
  }

  function isCurrent(saved: SavedTalk): boolean {
    const { id } = saved.talk
    const waiting = desk.get(id)
    if (waiting) return waiting === saved || stampOf(waiting) === stampOf(saved)
    const place = places.get(id)
    return place !== undefined && place.shelf.segment.stamps[place.talk] === stampOf(saved)
  }

  return {
    put(saved) {
      if (isCurrent(saved)) return
      takeOut(saved.talk.id)
      desk.set(saved.talk.id, saved)
      desktop = null
      if (desk.size >= DESK_SIZE) clearDesk()
    },
    remove: takeOut,
    find(text) {
      if (desk.size === 0) return find(shelves, text, cache)
      if (!desktop) cache.clear()
      desktop ??= shelfOf(segmentOf([...desk.values()]), null)
      return find([...shelves, desktop], text, cache)
    },
    has: (id) => places.has(id) || desk.has(id),
    isCurrent,
    *ids() {
      yield* places.keys()
      yield* desk.keys()
    },
    size: () => places.size + desk.size,
    add,
    addText(key, text) {
      const shelf = shelves.find((one) => one.key === key)
      if (!shelf) return
      cache.clear()
      if (typeof text === 'string' && text.length === textLength(shelf.segment)) {
        shelf.segment = { ...shelf.segment, text }
      } else {
        for (const [id, place] of places) if (place.shelf === shelf) takeOut(id)
      }
    },
    shelves() {
      clearDesk()
      return shelves
    },
    replace(old, made) {
      const leaving = new Set(old)
      for (const { segment, key } of made) {
        const shelf = shelfOf(segment, key)
        for (const [talk, id] of segment.ids.entries()) {
          const place = places.get(id)
          // Not what was put somewhere else or removed while the shelf was made.
          if (place && leaving.has(place.shelf)) places.set(id, { shelf, talk })
          else crossOut(shelf, talk)
        }
        shelves.push(shelf)
      }
      shelves = shelves.filter((shelf) => !leaving.has(shelf))
      for (const [id, { shelf }] of places) if (leaving.has(shelf)) places.delete(id)
      cache.clear()
    },
  }
}

/** Talks on the desk: so many are made ready within a few ms. */
const DESK_SIZE = 32

interface Place {
  shelf: Shelf
  talk: number
}

function crossOut(shelf: Shelf, talk: number): void {
  shelf.alive[talk] = 0
  shelf.living -= 1
}
