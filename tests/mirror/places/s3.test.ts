import { afterAll, beforeAll, describe } from 'vitest'
import { s3Mirror } from '../../../src/mirror/places/s3'
import { startS3 } from '../../sync/remotes/s3-server'
import { keepsMirrors } from './contract'

describe('readable copies in a bucket', () => {
  let server: Awaited<ReturnType<typeof startS3>>
  let count = 0
  beforeAll(async () => {
    server = await startS3()
  })
  afterAll(() => server.stop())

  keepsMirrors(async () => s3Mirror({ ...server.inPath, prefix: 'my talks' }, `md${++count}`))
})
