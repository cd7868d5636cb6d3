import { webAddress } from '../export/escape'
import { foldedName } from '../export/filename'
import type { SavedTalk } from '../note/saved'
import { readFront } from './front-matter'
import type { MirrorEntry, MirrorPlace } from './place'
import type { FileState, MirrorStore } from './store'

/** Files of others that are looked into for one that was renamed, beyond two for each that is missing. */
const MOST_LOOKED_AT = 200

/**
 * Finds the files that somebody has renamed or moved, by the talk's address in their properties; they
 * stay where they are now. `missing` are the files that are not where they were.
 */
export async function follow(
  missing: ReadonlyMap<string, FileState>,
  strangers: readonly MirrorEntry[],
  library: ReadonlyMap<string, SavedTalk>,
  place: MirrorPlace,
  store: MirrorStore,
  signal?: AbortSignal,
): Promise<Map<string, FileState>> {
  const followed = new Map<string, FileState>()
  const byUrl = new Map<string, string>()
  for (const id of missing.keys()) {
    const url = webAddress(library.get(id)?.talk.url ?? '')
    if (url !== null) byUrl.set(url, id)
  }
  const most = MOST_LOOKED_AT + 2 * missing.size
  for (const { path } of likeliestFirst(strangers, missing).slice(0, most)) {
    if (byUrl.size === 0) break
    const url = readFront((await place.read(path, signal))?.text ?? '')?.url
    const id = url === undefined ? undefined : byUrl.get(url)
    const state = id === undefined ? undefined : missing.get(id)
    if (url === undefined || id === undefined || state === undefined) continue
    // The list may be old: a file that is still there is not renamed, and the other is a copy of it.
    byUrl.delete(url)
    if ((await place.read(state.path, signal)) !== null) continue
    const moved = { ...state, path, tag: null }
    await store.keep(id, moved)
    followed.set(id, moved)
  }
  return followed
}

/** Those of the same name in another folder, then those in the same folder, then all others. */
function likeliestFirst(
  strangers: readonly MirrorEntry[],
  missing: ReadonlyMap<string, FileState>,
): MirrorEntry[] {
  const names = new Set([...missing.values()].map(({ path }) => foldedName(nameIn(path))))
  const folders = new Set([...missing.values()].map(({ path }) => folderOf(path)))
  const rank = ({ path }: MirrorEntry) =>
    names.has(foldedName(nameIn(path))) ? 0 : folders.has(folderOf(path)) ? 1 : 2
  return strangers.toSorted((a, b) => rank(a) - rank(b))
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}
