import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fuzz } from './fuzz'
import { type FaultProxy, startFaultProxy } from './servers/fault-proxy'
import { PLACES, type RunningPlace } from './servers/places'
import { proxiedPlace } from './servers/proxied-place'

const STEPS = 60

describe.each(PLACES.map((kind, i) => ({ name: kind.name, kind, seed: i + 1 })))(
  'through faults to $name',
  ({ kind, seed }) => {
    let server: RunningPlace
    let proxy: FaultProxy

    beforeAll(async () => {
      server = await kind.start()
      proxy = await startFaultProxy(server.address, kind.unseen)
    })
    afterAll(async () => {
      await proxy?.stop()
      await server?.stop()
    })

    test('every line is everywhere in the end', async () => {
      const place = proxiedPlace(server, proxy)
      const { lost, risen, apart, misnamed } = await fuzz(seed, {
        steps: STEPS,
        devices: 3,
        place,
      })
      const nothing = { lost: [], risen: [], apart: [], misnamed: [] }
      expect({ lost, risen, apart, misnamed }).toEqual(nothing)
      expect(proxy.asked.length).toBeGreaterThan(STEPS / 2)
    }, 60_000)
  },
)
