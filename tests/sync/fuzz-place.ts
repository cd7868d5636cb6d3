import type { Remote } from '../../src/sync/remote'
import { memoryRemote } from '../../src/sync/remotes/memory'
import { type FaultyOptions, faultyRemote } from './faulty-remote'

/** Where the devices of a fuzz meet. */
export interface Place {
  /** A remote for one run, in which things go wrong. */
  faulty(options: FaultyOptions): Remote
  /** One in which nothing does. */
  sound(): Remote
}

/** An empty place in this process. */
export function memoryPlace(): Place {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  return {
    faulty: (options) => faultyRemote(files, options),
    sound: () => memoryRemote(files),
  }
}
