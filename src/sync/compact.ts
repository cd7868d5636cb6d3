import { cipherOf } from './cipher'
import { folderOf, type Listed, listed, segmentName, snapshotName, snapshotPart } from './layout'
import { changeState } from './look'
import { NOBODY, type OnProgress } from './progress'
import type { Remote } from './remote'
import { isSameBytes } from './same-bytes'
import { type Bytes, type Sent, sealed } from './segment'
import type { SyncState, SyncStore } from './store'

/** A part is filled with so many bytes of changes. */
const FILLED = 1024 * 1024

/** Documents read in one go. */
const BATCH = 200

/**
 * Puts all that this device has to tell into one snapshot, once there are many files, or where one of
 * them is gone, and forgets the files that it stands for. They go only after the snapshot was read back
 * and is whole. `own` is what the own folder has, `most` how many files may stand beside a snapshot.
 */
export async function compact(
  remote: Remote,
  store: SyncStore,
  state: SyncState,
  own: Listed | undefined,
  most: number,
  signal?: AbortSignal,
  onProgress: OnProgress = NOBODY,
): Promise<'done' | 'not needed' | 'not proven'> {
  const number = state.next - 1
  if (number === 0 || !isNeeded(state, own, most)) return 'not needed'
  onProgress({ phase: 'tidying', done: 0, of: null })
  const parts = await putParts(remote, store, state, number, signal)
  if (parts === null) return 'not proven'
  const name = snapshotName(number)
  const head = await sealed({ ...whose(state), name, files: parts, sent: [] }, cipherOf(state.key))
  if (!(await putProven(remote, `${folderOf(state.device)}/${name}`, head, signal)))
    return 'not proven'
  await changeState(store, (now) =>
    now.device === state.device ? { ...now, snapshot: number } : null,
  )
  await forget(remote, state.device, number, signal)
  return 'done'
}

function isNeeded({ next, snapshot }: SyncState, own: Listed | undefined, most: number): boolean {
  if (next - 1 - snapshot > most) return true
  if (!own) return false
  // The last may be on its way still.
  for (let number = snapshot + 1; number < next - 1; number++)
    if (!own.segments.has(number)) return true
  return snapshot > 0 && !own.snapshots.includes(snapshot)
}

/** Returns how many there are, or `null` where one of them is not whole there. */
async function putParts(
  remote: Remote,
  store: SyncStore,
  state: SyncState,
  number: number,
  signal?: AbortSignal,
): Promise<number | null> {
  let part = 0
  let sent: Sent[] = []
  let bytes = 0
  const flush = async () => {
    part += 1
    const name = snapshotPart(number, part)
    const file = await sealed({ ...whose(state), name, files: 0, sent }, cipherOf(state.key))
    sent = []
    bytes = 0
    return putProven(remote, `${folderOf(state.device)}/${name}`, file, signal)
  }
  for (let after = ''; ; ) {
    const some = await store.transaction(async (tx) => {
      const keys = await tx.documentKeys(after, BATCH)
      await tx.expect(keys)
      const documents = await Promise.all(keys.map((key) => tx.document(key)))
      return keys.map((key, i): Sent => ({ key, update: documents[i]?.own ?? EMPTY }))
    })
    for (const one of some) {
      if (one.update.length === 0) continue
      sent.push(one)
      bytes += one.update.length
      if (bytes >= FILLED && !(await flush())) return null
    }
    const last = some.at(-1)
    if (last === undefined) break
    after = last.key
  }
  if (sent.length > 0 && !(await flush())) return null
  return part
}

function whose({ vault, device }: SyncState) {
  return { vault: vault ?? '', device }
}

const EMPTY: Bytes = new Uint8Array()

/** Puts the file and reads it back. */
async function putProven(
  remote: Remote,
  name: string,
  bytes: Bytes,
  signal?: AbortSignal,
): Promise<boolean> {
  await remote.put(name, bytes, signal)
  return isSameBytes(await remote.get(name, signal), bytes)
}

/** Older files and snapshots. The file of the snapshot's own number stays: by it a copy is noticed. */
async function forget(
  remote: Remote,
  device: string,
  number: number,
  signal?: AbortSignal,
): Promise<void> {
  const folder = folderOf(device)
  const there = listed(await remote.list(folder, signal))
  const old = [
    ...[...there.segments].filter((n) => n < number).map(segmentName),
    ...there.snapshots.filter((n) => n < number).map(snapshotName),
    ...there.parts.filter((name) => name < snapshotName(number)),
  ]
  for (const name of old) await remote.del(`${folder}/${name}`, signal)
}
