import { cipherOf } from './cipher'
import { folderOf, segmentName } from './layout'
import { becomeAnother } from './look'
import { NOBODY, type OnProgress } from './progress'
import type { Remote } from './remote'
import { isSameBytes } from './same-bytes'
import { opened } from './segment'
import type { SyncState, SyncStore } from './store'

/**
 * Reads own files back, once each: a server may have said yes to one that it kept in part, or kept one
 * without a word. Where it is not there as it should be it is sent again; where another file stands in
 * its place, a copy of this profile has written that.
 */
export async function prove(
  remote: Remote,
  store: SyncStore,
  state: SyncState,
  signal?: AbortSignal,
  onProgress: OnProgress = NOBODY,
): Promise<void> {
  const files = await store.transaction((tx) => tx.files())
  for (const [done, file] of files.entries()) {
    if (file.number <= state.proven) continue
    onProgress({ phase: 'checking', done, of: files.length })
    const name = segmentName(file.number)
    const found = await remote.get(`${folderOf(state.device)}/${name}`, signal)
    if (isSameBytes(found, file.bytes)) {
      await store.transaction(async (tx) => {
        const now = await tx.state()
        if (now?.device === state.device) tx.setState({ ...now, proven: file.number })
        tx.dropFile(file.number)
      })
      continue
    }
    const other = found && (await opened(found, state.device, name, cipherOf(state.key)))
    if (other) return becomeAnother(store, { ...state, next: file.number })
    await store.transaction(async (tx) => tx.setFile({ ...file, sent: 'no' }))
  }
}
