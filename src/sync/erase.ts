import { ERASED, eraseFiles, isErased } from './erased'
import { DEVICES, folderOf, isDevice, listed, MARKER } from './layout'
import { stateOf } from './look'
import { markerIn } from './marker'
import { NOBODY, type OnProgress } from './progress'
import { NeedsAnswer } from './question'
import type { Remote } from './remote'
import type { SyncStore } from './store'

/**
 * Deletes all that devices have left on the remote, and nothing else. First the mark says so: from then
 * on whoever comes stops and asks, as where the place was emptied, and takes nothing of what is still
 * there for data. It goes last, so that this may end anywhere and be done again. Rejects with a
 * `RemoteError`; with `NeedsAnswer` where the place is another vault by now, before anything is deleted.
 */
export async function erase(
  remote: Remote,
  store: SyncStore,
  signal?: AbortSignal,
  onProgress: OnProgress = NOBODY,
): Promise<void> {
  const mark = await remote.get(MARKER, signal)
  if (!isErased(mark)) {
    const found = markerIn(mark)
    const { vault } = await stateOf(store)
    // A mark that is lost or torn says of no other.
    if (found !== null && found !== 'broken' && found.vault !== vault)
      throw new NeedsAnswer({ about: 'vault-other' })
    await remote.put(MARKER, ERASED, signal)
  }
  await eraseFiles(remote, signal, onProgress)
  await remote.del(MARKER, signal)
}

/** Whether all that the other devices have there was read here: else some of it would be nowhere any more. */
export async function isReadWhole(
  remote: Remote,
  store: SyncStore,
  signal?: AbortSignal,
): Promise<boolean> {
  const { device: own, peers: present, left = [] } = await stateOf(store)
  const peers = Object.assign({}, ...left.map((one) => one.peers), present)
  for (const device of (await remote.list(DEVICES, signal)).filter(isDevice)) {
    if (device === own) continue
    const { highest, snapshots } = listed(await remote.list(folderOf(device), signal))
    if (Math.max(highest, ...snapshots) >= (peers[device] ?? 1)) return false
  }
  return true
}

/** Whether the erasing has begun already. */
export async function isBegun(remote: Remote, signal?: AbortSignal): Promise<boolean> {
  return isErased(await remote.get(MARKER, signal))
}
