import { compare } from './edit'
import type { MirrorPlace } from './place'
import type { FileState, MirrorStore } from './store'

/**
 * Takes the file of a talk away that was removed. One that somebody has edited since stays, and is
 * theirs from then on.
 */
export async function removeFile(
  id: string,
  { path }: FileState,
  place: MirrorPlace,
  store: MirrorStore,
  signal?: AbortSignal,
): Promise<'removed' | 'left'> {
  const [found, memory] = await Promise.all([place.read(path, signal), store.memory(id)])
  const isOwn =
    found !== null && memory?.sides.some((side) => compare(side, found.text).look === 'same')
  if (isOwn) await place.remove(path, signal)
  await store.forget(id)
  return isOwn ? 'removed' : 'left'
}
