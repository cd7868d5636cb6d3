import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { vi } from 'vitest'
import { FakeLocalStorage } from '../fakes/local-storage'

export { talkOf } from './talk-of'

/** A browser profile with nothing in it. */
export function newProfile(): { local: FakeLocalStorage } {
  const local = new FakeLocalStorage()
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('localStorage', local)
  return { local }
}

/** The storage as a page of its own has it: with its own connection and its own memory. */
export async function openSurface() {
  vi.resetModules()
  const [database, talks, library, removal, writer, changes, errors, journal, facts] =
    await Promise.all([
      import('../../src/storage/database'),
      import('../../src/storage/talks'),
      import('../../src/storage/library'),
      import('../../src/storage/removal'),
      import('../../src/storage/writer'),
      import('../../src/storage/changes'),
      import('../../src/storage/errors'),
      import('../../src/storage/journal'),
      import('../../src/storage/facts'),
    ])
  return {
    ...database,
    ...talks,
    ...library,
    ...removal,
    ...writer,
    ...changes,
    ...errors,
    ...journal,
    ...facts,
  }
}

export type Surface = Awaited<ReturnType<typeof openSurface>>
