import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fuzz } from './fuzz'
import { SERVERS } from './servers/all'
import { type FaultProxy, startFaultProxy } from './servers/fault-proxy'
import { proxiedPlace } from './servers/proxied-place'
import { FOLDERS, type RunningServer, startServer } from './servers/server'

const STEPS = 60

describe.each(SERVERS.map((kind, i) => ({ name: kind.name, kind, seed: i + 1 })))(
  'through faults to $name',
  ({ kind, seed }) => {
    let server: RunningServer
    let proxy: FaultProxy

    beforeAll(async () => {
      server = await startServer(kind)
      proxy = await startFaultProxy(server.address)
    })
    afterAll(async () => {
      await proxy?.stop()
      await server?.stop()
    })

    test('every line is everywhere in the end', async () => {
      const place = proxiedPlace(server, proxy, FOLDERS.plain)
      const { lost, risen, apart } = await fuzz(seed, { steps: STEPS, devices: 3, place })
      expect({ lost, risen, apart }).toEqual({ lost: [], risen: [], apart: [] })
      expect(proxy.asked.length).toBeGreaterThan(STEPS / 2)
    }, 60_000)
  },
)
