import { DEVICES, isDevice, isFile, KEYS, readSign, SIGNS, TRIALS } from './layout'
import { NOBODY, type OnProgress } from './progress'
import { type Remote, RemoteError } from './remote'
import type { Bytes } from './segment'

/** In the place of the mark: all that lies there is being erased, or was begun to be. */
export const ERASED: Bytes = new TextEncoder().encode('{"talkmark":1,"erased":"yes"}')

export function isErased(mark: Uint8Array | null): boolean {
  if (mark === null || mark.length > 1000) return false
  try {
    return (JSON.parse(new TextDecoder().decode(mark)) as { erased?: unknown }).erased === 'yes'
  } catch {
    return false
  }
}

/**
 * Deletes all files that devices have left there, but the mark: by their names, so that nothing goes
 * that is not ours. Folders stay. Rejects with a `RemoteError`; as `busy` where files come again and again.
 */
export async function eraseFiles(
  remote: Remote,
  signal?: AbortSignal,
  onProgress: OnProgress = NOBODY,
): Promise<void> {
  let done = 0
  // Who was in the middle of a run goes on until it looks at the mark, and a list may be old.
  for (let round = 0; round < ROUNDS; round++) {
    const names = await filesIn(remote, signal)
    if (names.length === 0) return
    const of = done + names.length
    for (const name of names) {
      onProgress({ phase: 'erasing', done, of })
      await remote.del(name, signal)
      done += 1
    }
    onProgress({ phase: 'erasing', done, of })
  }
  if ((await filesIn(remote, signal)).length > 0) throw new RemoteError('busy')
}

const ROUNDS = 3

/** Names in a folder, or in each of the folders within it. */
interface Ours {
  top: string
  within?: (folder: string) => boolean
  isOurs: (name: string) => boolean
}

const OURS: readonly Ours[] = [
  { top: DEVICES, within: isDevice, isOurs: isFile },
  // Left behind by trials that were cut off.
  { top: TRIALS, isOurs: (name) => /^[0-9a-f]{32}$/.test(name) },
  { top: KEYS, within: (folder) => /^[a-z0-9]+$/.test(folder), isOurs: isFile },
  { top: SIGNS, isOurs: (name) => readSign(name) !== null },
]

async function filesIn(remote: Remote, signal?: AbortSignal): Promise<string[]> {
  const found: string[] = []
  for (const { top, within, isOurs } of OURS) {
    const names = await remote.list(top, signal)
    const folders = within ? names.filter(within).map((name) => `${top}/${name}`) : []
    if (!within) found.push(...names.filter(isOurs).map((name) => `${top}/${name}`))
    for (const folder of folders) {
      const files = await remote.list(folder, signal)
      found.push(...files.filter(isOurs).map((name) => `${folder}/${name}`))
    }
  }
  return found
}
