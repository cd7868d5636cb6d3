import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { remoteOf, tryPlace } from '../../../src/background/sync/places'
import type { SyncPlace } from '../../../src/messages/sync'
import { run } from '../../../src/sync/engine'
import { change, emptyDisk, memoryStore } from '../../sync/memory-store'
import { startCouchdb } from '../../sync/remotes/couchdb-server'
import { startS3 } from '../../sync/remotes/s3-server'

/* What is entered in the fields, on servers of each kind; WebDAV has its own tests on real servers. */
let stop: (() => Promise<void>)[] = []
const places: Partial<Record<SyncPlace['kind'], SyncPlace>> = {}

beforeAll(async () => {
  const [couchdb, s3] = [await startCouchdb(), await startS3()]
  stop = [() => couchdb.stop(), () => s3.stop()]
  const { address, database, user, password } = couchdb.talks
  places.couchdb = { kind: 'couchdb', address, database, user, password }
  const { endpoint, region, bucket, keyId, secret, style } = s3.inPath
  const { port } = new URL(endpoint)
  places.s3 = {
    kind: 's3',
    address: `http://127.0.0.1:${port}`,
    region,
    bucket,
    folder: 'my talks',
    style,
    user: keyId,
    password: secret,
  }
})

afterAll(async () => {
  for (const end of stop) await end()
})

describe.each(['couchdb', 's3'] as const)('%s', (kind) => {
  const place = () => places[kind] ?? expect.unreachable()
  const options = { session: 'one', now: 0, look: 'now' } as const

  test('is tried, and a missing bucket or database told', async () => {
    expect(await tryPlace(place())).toEqual({ works: true })
    const wrong = { ...place(), ...(kind === 's3' ? { bucket: 'none' } : { database: 'none' }) }
    expect(await tryPlace(wrong)).toMatchObject({ works: false, problem: 'no-folder' })
  })

  test('two devices exchange a note through it', async () => {
    const [a, b] = [emptyDisk(), emptyDisk()]
    const talk = { id: 'x', conference: null, title: 'X' }
    change(a, 'talk x', { talk, body: '- one', tags: [], links: [] })
    for (const disk of [a, b, a]) await run(await remoteOf(place()), memoryStore(disk), options)
    expect(b.records.get('talk x')?.body).toBe('- one')
    change(a, 'talk x', { talk, body: '- one\n- of a', tags: [], links: [] })
    change(b, 'talk x', { talk, body: '- of b\n- one', tags: [], links: [] })
    for (const disk of [a, b, a]) await run(await remoteOf(place()), memoryStore(disk), options)
    for (const disk of [a, b])
      expect(disk.records.get('talk x')?.body).toBe('- of b\n- one\n- of a')
  })
})
