import { type Remote, RemoteError } from '../../src/sync/remote'
import { memoryRemote } from '../../src/sync/remotes/memory'
import { chance } from './chance'

/** Thrown where the process ends: nothing that runs may catch it and go on. */
export class Crash extends Error {
  override readonly name = 'Crash'
}

export interface FaultyOptions {
  seed: number
  /** How many of the calls go wrong, from 0 to 1. */
  rate: number
  /** Called before and after each call: what else happens meanwhile. */
  meanwhile: () => void
}

/**
 * What servers, proxies and phones have been seen to do: no answer, an answer that is lost after the
 * work was done, a file that is kept in part, an old answer from a cache, a page of the network's, and
 * the end of the process in the middle. The same seed and the same calls have the same faults.
 */
export function faultyRemote(
  files: Map<string, Uint8Array<ArrayBuffer>>,
  { seed, rate, meanwhile }: FaultyOptions,
): Remote {
  const sound = memoryRemote(files)
  const calls = new Map<string, number>()

  async function call<T>(
    verb: string,
    name: string,
    work: () => Promise<T>,
    stale: (value: T) => T,
    torn: () => Promise<unknown>,
  ): Promise<T> {
    const count = (calls.get(verb + name) ?? 0) + 1
    calls.set(verb + name, count)
    const fate = chance(seed, verb, name, count) / rate
    meanwhile()
    if (fate < 0.2) throw new RemoteError('unreachable')
    if (fate < 0.3) throw new Crash('before')
    if (fate < 0.45) {
      await torn()
      // A proxy may have said yes to what the server kept in part.
      if (fate > LIES && verb === 'put') return undefined as T
      throw new RemoteError('unreachable')
    }
    const value = await work()
    meanwhile()
    if (fate < 0.6) throw new RemoteError('busy')
    if (fate < 0.7) throw new Crash('after')
    return fate < 1 ? stale(value) : value
  }

  return {
    put: (name, bytes) => {
      const half = bytes.slice(0, Math.floor(bytes.length * chance(seed, 'cut', name)))
      return call(
        'put',
        name,
        () => sound.put(name, bytes),
        (value) => value,
        () => sound.put(name, half),
      )
    },
    get: (name) =>
      call(
        'get',
        name,
        () => sound.get(name),
        (value) => {
          const how = chance(seed, 'stale', name, calls.get(`get${name}`) ?? 0)
          if (how < 0.5 || value === null) return null
          return how < 0.75 ? PORTAL : value.slice(0, Math.floor(value.length / 2))
        },
        async () => {},
      ),
    list: (folder) =>
      call(
        'list',
        folder,
        () => sound.list(folder),
        // One that was put a moment ago is not in it yet.
        (names) => names.sort().slice(0, -1),
        async () => {},
      ),
    del: (name) =>
      call(
        'del',
        name,
        () => sound.del(name),
        (value) => value,
        async () => {},
      ),
  }
}

/** From here to the next fault, a file that was kept in part is said to be there. */
const LIES = 0.36

const PORTAL = new TextEncoder().encode('<html><title>Welcome to the WiFi</title></html>')
