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
  const modules = await Promise.all([
    import('../../src/storage/database'),
    import('../../src/storage/talks'),
    import('../../src/storage/library'),
    import('../../src/storage/everything'),
    import('../../src/storage/removal'),
    import('../../src/storage/bin'),
    import('../../src/storage/history'),
    import('../../src/storage/merging'),
    import('../../src/storage/merged-into'),
    import('../../src/storage/not-this-talk'),
    import('../../src/storage/more'),
    import('../../src/storage/save-talks'),
    import('../../src/storage/writer'),
    import('../../src/storage/catch-up'),
    import('../../src/storage/recaps'),
    import('../../src/storage/recap-writer'),
    import('../../src/storage/templates'),
    import('../../src/storage/views'),
    import('../../src/storage/writers'),
    import('../../src/storage/restore'),
    import('../../src/storage/changes'),
    import('../../src/storage/errors'),
    import('../../src/storage/journal'),
    import('../../src/storage/facts'),
  ])
  // Else it would be loaded as that of the surface which is opened next.
  const surface = Object.assign({}, ...modules) as Merge<typeof modules>
  await surface.loadReplay()
  return surface
}

type Merge<Modules extends readonly object[]> = Modules extends readonly [
  infer First,
  ...infer Rest,
]
  ? First & (Rest extends readonly object[] ? Merge<Rest> : unknown)
  : unknown

export type Surface = Awaited<ReturnType<typeof openSurface>>
