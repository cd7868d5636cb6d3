import { conferencesOf } from '../export/order'
import { conferenceIndex } from '../export/vault-files'
import { createVaultPaths } from '../export/vault-paths'
import type { SavedTalk } from '../note/saved'
import { fingerprint } from '../talk/fingerprint'
import type { Known } from './edit'
import { sameLines } from './file-lines'
import type { MirrorEntry, MirrorPlace } from './place'
import { removeFile } from './remove-file'
import type { FileState, MirrorStore } from './store'

/** What the ids of these files begin with. */
export const INDEX = '#index '

/**
 * Writes the files that lead to each conference's talks. One that somebody has changed is theirs: it
 * stays as it is until they delete it. `entries` is the list of what is there, where there is one.
 */
export async function writeIndexes(
  library: readonly SavedTalk[],
  files: ReadonlyMap<string, FileState>,
  entries: { get(path: string): MirrorEntry | undefined } | null,
  place: MirrorPlace,
  store: MirrorStore,
  signal?: AbortSignal,
): Promise<number> {
  const pathOf = new Map([...files].map(([id, { path }]) => [id, path]))
  const paths = createVaultPaths()
  for (const [id, { path }] of files) if (!id.startsWith(INDEX)) paths.pathFor(path, 'index')
  const left = new Set([...files.keys()].filter((id) => id.startsWith(INDEX)))
  let written = 0
  for (const conference of conferencesOf(library)) {
    const id = INDEX + conference.title
    left.delete(id)
    const index = conferenceIndex(conference, pathOf)
    const known = files.get(id)
    const path = known?.path ?? paths.pathFor(index.path, 'index')
    const isThere = entries === null || entries.get(path)?.tag === known?.tag
    if (known?.stamp === fingerprint(index.text) && known.tag !== null && isThere) continue
    if (await writeIndex(id, path, index.text, place, store, signal)) written++
  }
  for (const id of left) {
    const state = files.get(id)
    if (state) await removeFile(id, state, place, store, signal)
  }
  return written
}

async function writeIndex(
  id: string,
  path: string,
  text: string,
  place: MirrorPlace,
  store: MirrorStore,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const [found, memory] = await Promise.all([place.read(path, signal), store.memory(id)])
  const known = [...(memory?.sides ?? []), knownOf(text)]
  const stamp = fingerprint(text)
  if (found !== null && !known.some((side) => sameLines(side.text, found.text))) return false
  const rest = { proof: 'seen', earlier: [], doubt: null } as const
  if (found !== null && sameLines(found.text, text)) {
    const sides = [knownOf(text)]
    await store.keep(id, { path, tag: found.tag, stamp }, { ...rest, earlier: [], sides })
    return false
  }
  await store.keep(id, { path, tag: null, stamp: '' }, { ...rest, earlier: [], sides: known })
  await place.write(path, text, signal)
  const there = await place.read(path, signal)
  if (there?.text !== text) return false
  await store.keep(
    id,
    { path, tag: there.tag, stamp },
    { ...rest, earlier: [], sides: [knownOf(text)] },
  )
  return true
}

function knownOf(text: string): Known {
  return { text, head: 0, body: '', tags: [], verdict: null, more: [] }
}
