import type { SavedTalk } from '../../../note/saved'
import type { Search } from '../../../search/search'
import { SEGMENT_SIZE } from '../../../search/segment'
import { buildSegment } from '../../../search/segment-of'
import type { Shelf } from '../../../search/shelf'
import { dropBlocks, writeBlock } from '../../../storage/search-blocks'
import { inSlices } from './slices'

/**
 * Writes what has changed in the search into the database, in idle time: talks that are in no block
 * yet, and those of blocks that are worn. A failure is no loss: it is a cache, and is made again.
 */
export async function storeSearch(
  search: Search,
  saved: () => ReadonlyMap<string, SavedTalk>,
  useless: readonly string[],
): Promise<void> {
  try {
    const old = worn(search.shelves(), saved())
    const ids = old.flatMap((shelf) => shelf.segment.ids.filter((_, i) => shelf.alive[i] === 1))
    const made: { segment: Shelf['segment']; key: string }[] = []
    for (let from = 0; from < ids.length; from += SEGMENT_SIZE) {
      const some = ids.slice(from, from + SEGMENT_SIZE).flatMap((id) => saved().get(id) ?? [])
      const segment = await inSlices(buildSegment(some), () => 'idle')
      made.push({ segment, key: await writeBlock(segment, some) })
    }
    search.replace(old, made)
    await dropBlocks([...useless, ...old.flatMap(({ key }) => key ?? [])])
  } catch (error) {
    // No room on the disk, or the database is gone: the next opening makes the search again.
    console.warn('The search is not kept ready.', error)
  }
}

/**
 * Shelves to be made anew: those not stored; those of which much has changed, or of which a talk is
 * gone, whose text must not stay; and the small ones, once there are several.
 */
function worn(shelves: readonly Shelf[], saved: ReadonlyMap<string, SavedTalk>): Shelf[] {
  const isWorn = ({ key, living, segment, alive }: Shelf) =>
    key === null ||
    living < segment.ids.length * FRESH ||
    segment.ids.some((id, i) => alive[i] === 0 && !saved.has(id))
  const small = shelves.filter((shelf) => shelf.living < SMALL)
  const all = shelves.filter(isWorn)
  return small.length < SEVERAL ? all : [...new Set([...all, ...small])]
}

/** Part of a block's talks that must still be what they were. */
const FRESH = 0.75

/** Talks of a small block. */
const SMALL = SEGMENT_SIZE / 4

const SEVERAL = 6
