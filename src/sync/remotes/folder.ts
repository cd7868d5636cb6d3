import { type Remote, RemoteError } from '../remote'
import { folderRefusal, isOf } from './folder-refusal'

/**
 * A folder of this device that the user chose, as a remote; what carries it elsewhere is not ours.
 * File System Access: https://fs.spec.whatwg.org/. The permission lasts as long as the browser says;
 * when it is over, every verb is `forbidden` until a page has asked for it again, at a click
 * (`requestPermission`: https://wicg.github.io/file-system-access/).
 */
export function folderRemote(root: FileSystemDirectoryHandle): Remote {
  return {
    put: (name, bytes, signal) =>
      told(signal, async () => {
        const { folder, last } = await placeOf(root, name, { create: true })
        signal?.throwIfAborted()
        await write(await folder.getFileHandle(last, { create: true }), bytes, signal)
      }),

    get: (name, signal) =>
      told(signal, () =>
        ifThere(root, null, async () => {
          const { folder, last } = await placeOf(root, name)
          const file = await (await folder.getFileHandle(last)).getFile()
          return new Uint8Array(await file.arrayBuffer())
        }),
      ),

    list: (folder, signal) =>
      told(signal, () =>
        ifThere(root, [], async () => {
          const names: string[] = []
          for await (const name of (await folderAt(root, folder.split('/'))).keys()) {
            signal?.throwIfAborted()
            if (OURS.test(name)) names.push(name)
          }
          return names
        }),
      ),

    del: (name, signal) =>
      told(signal, () =>
        ifThere(root, undefined, async () => {
          const { folder, last } = await placeOf(root, name)
          await folder.getFileHandle(last) // A folder of this name would go with what is in it.
          await remove(folder, last)
        }),
      ),
  }
}

/** Chromium writes `NAME.crswap` beside a file; and systems leave `.DS_Store` and the like. */
const OURS = /^[a-z0-9]+$/

/** Chromium keeps what was there until the end of writing, and replaces it in one move. */
async function write(
  file: FileSystemFileHandle,
  bytes: Uint8Array<ArrayBuffer>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const writing = await file.createWritable()
  try {
    await writing.write(bytes)
    signal?.throwIfAborted()
    await writing.close()
  } catch (error) {
    await writing.abort().catch(() => undefined) // It has ended by itself where writing failed.
    throw error
  }
}

/** What can't be removed is being written by somebody. */
async function remove(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name)
  } catch (cause) {
    throw isOf(cause, 'NoModificationAllowedError') ? new RemoteError('busy', { cause }) : cause
  }
}

export async function placeOf(
  root: FileSystemDirectoryHandle,
  name: string,
  options?: FileSystemGetDirectoryOptions,
) {
  const parts = name.split('/')
  const last = parts.pop() ?? ''
  return { folder: await folderAt(root, parts, options), last }
}

async function folderAt(
  root: FileSystemDirectoryHandle,
  parts: string[],
  options?: FileSystemGetDirectoryOptions,
): Promise<FileSystemDirectoryHandle> {
  let folder = root
  for (const part of parts) folder = await folder.getDirectoryHandle(part, options)
  return folder
}

/** In a folder that was taken away nothing is there either, but that is no answer: rejects then. */
export async function ifThere<T>(
  root: FileSystemDirectoryHandle,
  otherwise: T,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isOf(error, 'NotFoundError', 'TypeMismatchError')) throw error
    await root.keys().next()
    return otherwise
  }
}

export async function told<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  signal?.throwIfAborted()
  try {
    return await work()
  } catch (error) {
    signal?.throwIfAborted()
    throw folderRefusal(error)
  }
}
