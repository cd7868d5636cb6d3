import { describe, expect, test } from 'vitest'
import { run } from '../../src/sync/engine'
import { erase } from '../../src/sync/erase'
import { webdavRemote } from '../../src/sync/remotes/webdav'
import { change, emptyDisk, memoryStore } from './memory-store'
import { SERVERS } from './servers/all'
import { FOLDERS, PASSWORD, startServer, USER } from './servers/server'

const NOW = { session: 'one', now: 0, look: 'now', compactAfter: 1 } as const
const KEY = 'talk fosdem-2023/x'

/* Servers keep the folders of files that are gone, and some list a folder within itself. */
describe.each(SERVERS.map((kind) => ({ name: kind.name, kind })))('erased on $name', ({ kind }) => {
  test('the place asks who comes back, and is a new one for who comes first', async () => {
    const server = await startServer(kind)
    try {
      const place = () =>
        webdavRemote({ address: server.address + FOLDERS.plain, user: USER, password: PASSWORD })
      const [a, b, newcomer] = [emptyDisk(), emptyDisk(), emptyDisk()]
      const talk = { id: 'x', conference: 'fosdem-2023', title: 'X' }
      for (const body of ['- one', '- one\n- two', '- one\n- two\n- three']) {
        change(a, KEY, { talk, body, tags: [], links: [] })
        for (const disk of [a, b, a]) await run(place(), memoryStore(disk), NOW)
      }
      await place().put('other/00000001', new Uint8Array([1]))
      await erase(place(), memoryStore(a))
      expect(await place().get('f1')).toBeNull()
      for (const device of await place().list('d'))
        expect(await place().list(`d/${device}`)).toEqual([])
      expect(await place().list('other')).toEqual(['00000001'])
      await expect(run(place(), memoryStore(b), NOW)).rejects.toMatchObject({
        question: { about: 'vault-gone' },
      })
      expect(b.records.get(KEY)?.body).toBe('- one\n- two\n- three')
      await run(place(), memoryStore(newcomer), NOW)
      expect(newcomer.records.size).toBe(0)
    } finally {
      await server.stop()
    }
  })
})
