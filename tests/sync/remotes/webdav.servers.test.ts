import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Remote, RemoteError } from '../../../src/sync/remote'
import { webdavRemote } from '../../../src/sync/remotes/webdav'
import { SERVERS } from '../servers/all'
import { FOLDERS, PASSWORD, type RunningServer, startServer, USER } from '../servers/server'
import { keepsTheContract } from './contract'

describe.each(SERVERS)('a folder on $name', (kind) => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer(kind)
  })
  afterAll(() => server?.stop())

  const at = (folder: string) =>
    webdavRemote({ address: server.address + folder, user: USER, password: PASSWORD })

  describe('by its plain name', () => {
    let remote: Remote
    beforeAll(() => {
      remote = at(FOLDERS.plain)
    })
    keepsTheContract(() => remote)
  })

  test('may have any letters in its name, and a slash at its end', async () => {
    const [remote, slashed] = [at(FOLDERS.odd), at(`${FOLDERS.odd}/`)]
    await remote.put('d/dev/00000001', one)
    expect(await slashed.list('d')).toEqual(['dev'])
    expect(await slashed.list('d/dev')).toEqual(['00000001'])
    expect(await slashed.get('d/dev/00000001')).toEqual(one)
  })

  test('can be begun by eight devices at once', async () => {
    for (let round = 0; round < 10; round++) {
      const names = Array.from({ length: 8 }, (_, i) => `begun${round}/d/dev${i}/1`)
      await Promise.all(names.map((name) => untilNotBusy(() => at(FOLDERS.plain).put(name, one))))
      expect(await at(FOLDERS.plain).list(`begun${round}/d`)).toHaveLength(8)
    }
  })

  test('can be emptied by somebody while it is in use', async () => {
    const [outer, inner] = [at(FOLDERS.plain), at(`${FOLDERS.plain}/emptied`)]
    await outer.put('emptied/f1', one)
    await inner.put('d/dev/1', one)
    await inner.put('d/dev/2', one)
    await outer.del('emptied/d/')
    expect(await inner.list('d/dev')).toEqual([])
    await inner.put('d/dev/3', one)
    expect(await inner.list('d/dev')).toEqual(['3'])
  })
})

const one = new Uint8Array([1])

/** rclone knows for a moment neither how to make a folder nor that it is there. */
async function untilNotBusy(work: () => Promise<void>, tries = 5): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (tries === 1 || !(error instanceof RemoteError) || error.problem !== 'busy') throw error
    await new Promise((resolve) => setTimeout(resolve, 20))
    await untilNotBusy(work, tries - 1)
  }
}
