import type { Remote } from '../remote'

/** A remote in this process, for tests: the same promises as the others keep, and no more. */
export function memoryRemote(files = new Map<string, Uint8Array<ArrayBuffer>>()): Remote {
  return {
    async put(name, bytes, signal) {
      signal?.throwIfAborted()
      files.set(name, bytes.slice())
    },
    async get(name, signal) {
      signal?.throwIfAborted()
      return files.get(name)?.slice() ?? null
    },
    async list(folder, signal) {
      signal?.throwIfAborted()
      const within = [...files.keys()].filter((name) => name.startsWith(`${folder}/`))
      return [...new Set(within.map((name) => name.slice(folder.length + 1).split('/')[0] ?? ''))]
    },
    async del(name, signal) {
      signal?.throwIfAborted()
      files.delete(name)
    },
  }
}
