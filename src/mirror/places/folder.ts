import { folderRemote, ifThere, placeOf, told } from '../../sync/remotes/folder'
import { isOf } from '../../sync/remotes/folder-refusal'
import type { MirrorEntry, MirrorPlace } from '../place'
import { textIn } from './text'

/** A folder of this device that the user chose, as a vault of Obsidian's: the files stand right in it. */
export function folderMirror(root: FileSystemDirectoryHandle): MirrorPlace {
  const remote = folderRemote(root)
  return {
    list: (signal) =>
      told(signal, async () => {
        const entries: MirrorEntry[] = []
        await gather(root, '', entries, signal)
        return entries
      }),

    read: (path, signal) =>
      told(signal, () =>
        ifThere(root, null, async () => {
          const { folder, last } = await placeOf(root, path)
          const file = await (await folder.getFileHandle(last)).getFile()
          const text = textIn(new Uint8Array(await file.arrayBuffer()))
          return { text, tag: tagOf(file) }
        }),
      ),

    write: (path, text, signal) => remote.put(path, new TextEncoder().encode(text), signal),
    remove: (path, signal) => remote.del(path, signal),
  }
}

/** Markdown alone: a vault may have gigabytes of other things, and `.obsidian` and `.git` are not notes. */
async function gather(
  folder: FileSystemDirectoryHandle,
  path: string,
  entries: MirrorEntry[],
  signal: AbortSignal | undefined,
  depth = 0,
): Promise<void> {
  for await (const [name, handle] of folder.entries()) {
    signal?.throwIfAborted()
    if (name.startsWith('.')) continue
    const whole = path === '' ? name : `${path}/${name}`
    await unlessGone(async () => {
      if (isFolder(handle)) {
        if (depth < DEEPEST) await gather(handle, whole, entries, signal, depth + 1)
      } else if (name.endsWith('.md')) {
        entries.push({ path: whole, tag: tagOf(await (handle as FileSystemFileHandle).getFile()) })
      }
    })
  }
}

/** What was taken away while the list was made is not in it. */
async function unlessGone(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!isOf(error, 'NotFoundError')) throw error
  }
}

/** A link may lead a folder into itself. */
const DEEPEST = 16

function isFolder(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
  return handle.kind === 'directory'
}

function tagOf({ lastModified, size }: File): string {
  return `${lastModified} ${size}`
}
