import { expect } from 'vitest'
import type { Remote } from '../../../src/sync/remote'
import { newProfile, openSurface } from '../../storage/surface'

/** A device of the user's: a profile of its own, with its surfaces and its background. */
export async function openDevice() {
  newProfile()
  const surface = await openSurface()
  const [{ databaseStore }, engine] = await Promise.all([
    import('../../../src/background/sync/store'),
    import('../../../src/sync/engine'),
  ])
  // The connection stays with the profile in which it was opened.
  await surface.openDatabase()
  const writer = surface.createWriter(() => {})
  const store = databaseStore()
  return {
    ...surface,
    store,
    sync: (remote: Remote) => engine.run(remote, store, { session: 'one', now: 0, look: 'now' }),
    write: (id: string, change: Parameters<typeof writer.write>[1]) => writer.write(id, change),
    async note(id: string) {
      return (await surface.getTalk(id))?.note ?? expect.unreachable(`There is no ${id}.`)
    },
  }
}

export type Device = Awaited<ReturnType<typeof openDevice>>
