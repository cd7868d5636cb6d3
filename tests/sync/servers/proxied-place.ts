import type { Remote } from '../../../src/sync/remote'
import { chance } from '../chance'
import type { Place } from '../fuzz-place'
import { anyFault } from './fault'
import type { FaultProxy } from './fault-proxy'
import type { RunningPlace } from './places'

/**
 * A real server as the place where the devices of a fuzz meet: what goes wrong there goes wrong in the
 * proxy. The same requests of a seed meet the same faults.
 */
export function proxiedPlace(place: RunningPlace, proxy: FaultProxy): Place {
  return {
    faulty({ seed, rate, meanwhile }) {
      const counts = new Map<string, number>()
      proxy.otherwise((asked) => {
        const count = (counts.get(asked) ?? 0) + 1
        counts.set(asked, count)
        if (chance(seed, asked, count) >= rate) return null
        let drawn = 0
        return anyFault(() => chance(seed, asked, count, ++drawn))
      })
      return around(place.at(proxy.address, 2000), meanwhile)
    },
    sound: () => place.at(place.address),
  }
}

/** Something else happens before and after each call. */
function around(remote: Remote, meanwhile: () => void): Remote {
  const call = async <T>(work: () => Promise<T>): Promise<T> => {
    meanwhile()
    const value = await work()
    meanwhile()
    return value
  }
  return {
    put: (name, bytes, signal) => call(() => remote.put(name, bytes, signal)),
    get: (name, signal) => call(() => remote.get(name, signal)),
    list: (folder, signal) => call(() => remote.list(folder, signal)),
    del: (name, signal) => call(() => remote.del(name, signal)),
  }
}
