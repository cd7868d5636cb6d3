import type { FileState, Memory, MirrorStore } from '../../src/mirror/store'
import { applyChange } from '../../src/note/change'
import type { SavedTalk } from '../../src/note/saved'
import { sameContent } from '../../src/note/version'

export interface MemoryStore extends MirrorStore {
  talks: Map<string, SavedTalk>
  states: Map<string, FileState>
}

/** A store in this process; each call is done at once and whole. */
export function memoryStore(saved: SavedTalk[] = []): MemoryStore {
  const talks = new Map(saved.map((one) => [one.talk.id, one]))
  const states = new Map<string, FileState>()
  const memories = new Map<string, Memory>()
  return {
    talks,
    states,
    library: async () => [...talks.values()],
    saved: async (id) => talks.get(id) ?? null,
    files: async () => new Map(states),
    memory: async (id) => structuredClone(memories.get(id) ?? null),
    async keep(id, file, memory) {
      states.set(id, file)
      if (memory) memories.set(id, structuredClone(memory))
    },
    async change(id, changes, file, memory) {
      const before = talks.get(id)
      if (!before) return 'gone'
      const now = new Date().toISOString()
      const { note } = before
      const after = changes(note).reduce((one, change) => applyChange(one, change, now), note)
      talks.set(id, { ...before, note: after })
      states.set(id, file)
      memories.set(id, structuredClone(memory))
      return sameContent(note, after) ? 'same' : 'changed'
    },
    async forget(id) {
      states.delete(id)
      memories.delete(id)
    },
    async forgetAll() {
      states.clear()
      memories.clear()
    },
  }
}
