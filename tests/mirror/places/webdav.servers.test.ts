import { afterAll, beforeAll, describe } from 'vitest'
import { webdavMirror } from '../../../src/mirror/places/webdav'
import { SERVERS } from '../../sync/servers/all'
import { FOLDERS, PASSWORD, type RunningServer, startServer, USER } from '../../sync/servers/server'
import { keepsMirrors } from './contract'

describe.each(SERVERS)('readable copies on $name', (kind) => {
  let server: RunningServer
  let count = 0
  beforeAll(async () => {
    server = await startServer(kind)
  })
  afterAll(() => server?.stop())

  keepsMirrors(async () => {
    const address = server.address + FOLDERS.odd
    return webdavMirror({ address, user: USER, password: PASSWORD }, `md${++count}`)
  })
})
