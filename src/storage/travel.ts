import type { StoreName } from './schema'

/**
 * What of each store is exchanged with the user's other devices: the key under which a record travels,
 * by the record's own; `local` is what stays here. A talk's facts and its note travel as one.
 */
export const TRAVELS: Readonly<Record<StoreName, ((id: string) => string) | 'local'>> = {
  talks: (id) => `talk ${id}`,
  notes: (id) => `talk ${id}`,
  recaps: (id) => `recap ${id}`,
  templates: (id) => `template ${id}`,
  views: (id) => `view ${id}`,
  merges: (id) => `merge ${id}`,
  writers: (id) => `writer ${id}`,
  // Made of the talks and notes.
  pages: 'local',
  search: 'local',
  // Each device has its own history and bin: what comes in from others goes through them too.
  versions: 'local',
  bin: 'local',
  sessions: 'local',
  dirty: 'local',
  documents: 'local',
  outbox: 'local',
  segments: 'local',
  sync: 'local',
  // Made of the documents.
  authors: 'local',
}

/** The key under which a record of this store travels; `null` where it does not. */
export function travelKey(store: StoreName, id: IDBValidKey): string | null {
  const key = TRAVELS[store]
  return key === 'local' || typeof id !== 'string' ? null : key(id)
}

export function travels(store: StoreName): boolean {
  return TRAVELS[store] !== 'local'
}

/** The stores of which something travels. */
export const TRAVELLING = (Object.keys(TRAVELS) as StoreName[]).filter(travels)
