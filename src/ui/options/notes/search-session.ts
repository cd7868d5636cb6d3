import type { SavedTalk } from '../../../note/saved'
import { createSearch, type Search } from '../../../search/search'
import { SEGMENT_SIZE } from '../../../search/segment'
import { buildSegment } from '../../../search/segment-of'
import { readSearch, readTexts } from '../../../storage/search-blocks'
import { storeSearch } from './search-store'
import { inSlices, type Steps, turn, type Urgency } from './slices'

/** The search of this page: read once, and kept up with the library from then on. */
export interface SearchSession {
  search: Search
  /** `reading`: nothing can be said yet; `filling`: what is found is true, but not all there is. */
  state(): 'reading' | 'filling' | 'ready'
  /** Another number whenever a search could find something else. */
  version(): number
  /** Reads what was kept ready, at the first call. */
  open(urgency: Urgency): void
  /** All that is saved by now. A few changes are taken in at once, many in slices. */
  follow(saved: ReadonlyMap<string, SavedTalk>): void
  /** Writes what has changed; it does so by itself when nothing has for a while. */
  keep(): Promise<void>
  /** Calls `listener` when the version or the state has changed; returns what ends it. */
  listen(listener: () => void): () => void
  /** No more work is begun. */
  close(): void
}

type Saved = ReadonlyMap<string, SavedTalk>

/** A session in which nothing is read yet. */
export function createSearchSession(): SearchSession {
  const search = createSearch()
  const listeners = new Set<() => void>()
  let state: ReturnType<SearchSession['state']> = 'reading'
  let version = 0
  let urgency: Urgency = 'idle'
  let hurry = () => {}
  const hurried = new Promise<void>((resolve) => {
    hurry = resolve
  })
  let opened: Promise<void> | null = null
  let useless: string[] = []
  /** The library as it is; what differs from it in the search is on its way there. */
  let known: Saved | null = null
  /** Number of the last catching up: an earlier one ends. */
  let turnOf = 0
  let isClosed = false
  let storing: ReturnType<typeof setTimeout> | undefined
  let keeping = Promise.resolve()

  function changed(next = state): void {
    state = next
    version += 1
    for (const listener of listeners) listener()
  }

  async function read(): Promise<void> {
    if (urgency === 'idle') await Promise.race([turn('idle'), hurried])
    try {
      const found = await readSearch(search)
      useless = found.useless
      changed(found.state === 'ready' ? 'ready' : 'filling')
      // The texts are large, and the rows of the first answer are on their way.
      await turn('idle')
      await readTexts(search)
      changed()
    } catch {
      // The library fails as well then, and says so; or it is read, and the search made of it.
      changed(state === 'reading' ? 'filling' : state)
    }
  }

  function open(how: Urgency): void {
    if (how === 'soon') {
      urgency = 'soon'
      hurry()
    }
    opened ??= read()
  }

  function follow(saved: Saved): void {
    if (saved === known) return
    const before = known
    known = saved
    const moved = before && differences(before, saved)
    if (!moved || moved.length > FEW) return void catchUp(saved)
    for (const [id, one] of moved) {
      if (one) search.put(one)
      else search.remove(id)
    }
    if (moved.length === 0) return
    version += 1
    storeLater()
  }

  /** Compares everything with what is there, and makes ready what is not. */
  async function catchUp(saved: Saved): Promise<void> {
    const mine = ++turnOf
    const isOver = () => isClosed || mine !== turnOf
    open('idle')
    await opened
    if (isOver()) return
    await inSlices(bringUp(saved), () => (state === 'ready' ? 'idle' : urgency))
    if (isOver()) return
    if (state !== 'ready') changed('ready')
    storeLater()

    function* bringUp(all: Saved): Steps<void> {
      let gone = 0
      for (const id of [...search.ids()]) {
        if (known?.has(id)) continue
        search.remove(id)
        gone += 1
      }
      if (gone > 0) changed()
      let stale: SavedTalk[] = []
      for (const one of all.values()) {
        if (isOver()) return
        if (search.isCurrent(one)) {
          yield
          continue
        }
        stale.push(one)
        if (stale.length < SEGMENT_SIZE) continue
        yield* takeIn(stale)
        stale = []
      }
      yield* takeIn(stale)
    }

    function* takeIn(stale: readonly SavedTalk[]): Steps<void> {
      if (stale.length === 0) return
      const segment = yield* buildSegment(stale)
      // What has changed while it was made is known to `follow`.
      const current = stale.filter((one) => known?.get(one.talk.id) === one)
      for (const { talk } of current) search.remove(talk.id)
      search.add(segment, null)
      for (const { talk } of stale) if (!known?.has(talk.id)) search.remove(talk.id)
      changed()
    }
  }

  function storeLater(): void {
    clearTimeout(storing)
    if (isClosed) return
    storing = setTimeout(keep, QUIET)
  }

  /** One after the other: two at once would write the same talks. */
  function keep(): Promise<void> {
    const dropped = useless
    useless = []
    keeping = keeping.then(() => storeSearch(search, () => known ?? new Map(), dropped))
    return keeping
  }

  return {
    search,
    state: () => state,
    version: () => version,
    open,
    follow,
    keep,
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      isClosed = true
      clearTimeout(storing)
    },
  }
}

/** So many changed talks are taken in at once, within a few ms. */
const FEW = 32

/** The blocks are written when nothing has changed for so long, in ms. */
const QUIET = 3000

/** What is another in `after`; `null` for what is gone. Things that did not change are the same. */
function differences(before: Saved, after: Saved): [string, SavedTalk | null][] {
  const moved: [string, SavedTalk | null][] = []
  for (const [id, one] of after) if (before.get(id) !== one) moved.push([id, one])
  if (after.size - moved.length < before.size) {
    for (const id of before.keys()) if (!after.has(id)) moved.push([id, null])
  }
  return moved
}
