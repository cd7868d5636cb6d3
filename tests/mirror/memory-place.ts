import type { MirrorEntry, MirrorPlace } from '../../src/mirror/place'
import { fingerprint } from '../../src/talk/fingerprint'

/** A place in this process, with a person at it. */
export interface MemoryPlace extends MirrorPlace {
  files: Map<string, string>
  /** Paths that were written to, in order. */
  written: string[]
  entries(): MirrorEntry[]
}

export function memoryPlace(): MemoryPlace {
  const files = new Map<string, string>()
  const written: string[] = []
  const tagOf = (text: string) => `"${text.length}-${fingerprint(text)}"`
  const entries = () => [...files].map(([path, text]) => ({ path, tag: tagOf(text) }))
  return {
    files,
    written,
    entries,
    list: async () => entries(),
    async read(path) {
      const text = files.get(path)
      return text === undefined ? null : { text, tag: tagOf(text) }
    },
    async write(path, text) {
      written.push(path)
      files.set(path, text)
    },
    async remove(path) {
      files.delete(path)
    },
  }
}
