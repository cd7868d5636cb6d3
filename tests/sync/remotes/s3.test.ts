import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { s3Remote } from '../../../src/sync/remotes/s3'
import type { S3Place } from '../../../src/sync/remotes/s3-bucket'
import { keepsTheContract } from './contract'
import { fakeServer, htmlPage, inTurn } from './fake-server'
import { startS3 } from './s3-server'
import { isSignedWith } from './s3-signature'

const PLACE: S3Place = {
  endpoint: 'https://s3.test',
  region: 'eu-central-1',
  bucket: 'talks',
  keyId: 'THE-KEY-ID',
  secret: 'the-secret',
  prefix: '',
  style: 'path',
}

describe('a real server', () => {
  let server: Awaited<ReturnType<typeof startS3>>
  beforeAll(async () => {
    server = await startS3()
  })
  afterAll(() => server.stop())

  describe('a bucket at the host', () => keepsTheContract(() => s3Remote(server.atHost)))
  describe('a folder of a bucket in the path', () =>
    keepsTheContract(() =>
      s3Remote({ ...server.inPath, prefix: '/my talks/+ 100% (of) ünïcode!/' }),
    ))

  test.each([
    ['login', { keyId: 'SOMEONE' }],
    ['login', { secret: 'wrong' }],
    ['no-folder', { bucket: 'nothere' }],
  ] as const)('refuses with %s: %o', async (problem, wrong) => {
    const remote = s3Remote({ ...server.inPath, ...wrong })
    await expect(remote.put('f1', new Uint8Array(1))).rejects.toMatchObject({ problem })
    await expect(remote.get('f1')).rejects.toMatchObject({ problem })
    await expect(remote.list('d')).rejects.toMatchObject({ problem })
  })

  test('refuses a wrong clock as such', async () => {
    const anHourAgo = Date.now() - 60 * 60_000
    vi.useFakeTimers({ toFake: ['Date'], now: anHourAgo })
    const fetchInTime: typeof fetch = (input, init) => {
      vi.useRealTimers() // The server is in this process.
      return server.inPath.fetch(input, init)
    }
    const remote = s3Remote({ ...server.inPath, fetch: fetchInTime })
    await expect(remote.list('d')).rejects.toMatchObject({ problem: 'clock', status: 403 })
  })
})

test('the check of signatures knows the example of AWS', () => {
  const headers = new Headers({
    'X-Amz-Content-Sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'X-Amz-Date': '20130524T000000Z',
    Authorization:
      'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,' +
      'SignedHeaders=host;x-amz-content-sha256;x-amz-date,' +
      'Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  })
  const url = new URL('https://examplebucket.s3.amazonaws.com/?max-keys=2&prefix=J')
  const request = { method: 'GET', url, headers, body: new Uint8Array() }
  const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
  expect(isSignedWith(secret, request)).toBe(true)
  expect(isSignedWith(secret, { ...request, method: 'PUT' })).toBe(false)
  expect(isSignedWith(secret, { ...request, body: new Uint8Array(1) })).toBe(false)
})

describe('an answer', () => {
  test.each([
    [403, 'InvalidAccessKeyId', 'login'],
    [403, 'SignatureDoesNotMatch', 'login'],
    [400, 'ExpiredToken', 'login'],
    [403, 'AccessDenied', 'forbidden'],
    [403, 'RequestTimeTooSkewed', 'clock'],
    [403, 'QuotaExceeded', 'full'],
    [507, 'XMinioStorageFull', 'full'],
    [404, 'NoSuchBucket', 'no-folder'],
    [400, 'AuthorizationHeaderMalformed', 'no-folder'],
    [405, 'MethodNotAllowed', 'read-only'],
    [503, 'SlowDown', 'busy'],
    [429, 'TooManyRequests', 'busy'],
    [500, 'InternalError', 'busy'],
    [400, 'IncompleteBody', 'busy'],
    [400, 'XAmzContentSHA256Mismatch', 'busy'],
    [501, 'NotImplemented', 'wrong-server'],
  ])('%i %s means %s', async (status, code, problem) => {
    const { fetch } = fakeServer(() => errorOf(status, code))
    const remote = s3Remote({ ...PLACE, fetch })
    const verbs = [
      () => remote.put('f1', new Uint8Array(1)),
      () => remote.get('f1'),
      () => remote.list('d'),
      () => remote.del('f1'),
    ]
    for (const verb of verbs) await expect(verb()).rejects.toMatchObject({ problem, status })
  })

  test('says how long to wait', async () => {
    const slow = errorOf(503, 'SlowDown', { 'Retry-After': '7' })
    const remote = s3Remote({ ...PLACE, fetch: fakeServer(inTurn(slow)).fetch })
    await expect(remote.get('f1')).rejects.toMatchObject({ problem: 'busy', retryAfter: 7000 })
  })

  test('of 404 is nothing only in the words of S3', async () => {
    const there = s3Remote({ ...PLACE, fetch: fakeServer(() => errorOf(404, 'NoSuchKey')).fetch })
    expect(await there.get('f1')).toBeNull()
    await there.del('f1')
    const other = s3Remote({ ...PLACE, fetch: fakeServer(inTurn(htmlPage(404))).fetch })
    await expect(other.get('f1')).rejects.toMatchObject({ problem: 'wrong-server' })
    await expect(other.del('f1')).rejects.toMatchObject({ problem: 'wrong-server' })
  })

  test("that is a network's page is neither stored, read, listed nor deleted", async () => {
    const { fetch } = fakeServer(inTurn(htmlPage()))
    const remote = s3Remote({ ...PLACE, endpoint: 'http://s3.test', fetch })
    await expect(remote.put('f1', new Uint8Array(1))).rejects.toMatchObject({ problem: 'portal' })
    await expect(remote.get('f1')).rejects.toMatchObject({ problem: 'portal' })
    await expect(remote.list('d')).rejects.toMatchObject({ problem: 'portal' })
    await expect(remote.del('f1')).rejects.toMatchObject({ problem: 'portal' })
  })

  test('that never comes is unreachable', async () => {
    const { fetch } = fakeServer(() => Promise.reject(new TypeError('Failed to fetch')))
    const remote = s3Remote({ ...PLACE, fetch })
    await expect(remote.get('f1')).rejects.toMatchObject({ problem: 'unreachable' })
  })
})

describe('a listing', () => {
  test('goes on where there is more', async () => {
    const parts = [
      `<Contents><Key>d/</Key></Contents><Contents><Key>d/1</Key></Contents>
       <IsTruncated>true</IsTruncated><NextContinuationToken>1+/= &amp;</NextContinuationToken>`,
      `<Contents><Key>d/2</Key></Contents><CommonPrefixes><Prefix>d/a/</Prefix></CommonPrefixes>
       <IsTruncated>false</IsTruncated>`,
    ]
    const tokens: (string | null)[] = []
    const fetch: typeof globalThis.fetch = async (input) => {
      tokens.push(new URL(String(input)).searchParams.get('continuation-token'))
      return new Response(listing(parts.shift() ?? ''))
    }
    expect(await s3Remote({ ...PLACE, fetch }).list('d')).toEqual(['1', '2', 'a'])
    expect(tokens).toEqual([null, '1+/= &'])
  })

  test('that was cut, or has more and not where, is no listing', async () => {
    const whole = listing('<IsTruncated>true</IsTruncated>')
    for (const xml of [whole, whole.slice(0, -5)]) {
      const remote = s3Remote({ ...PLACE, fetch: fakeServer(() => new Response(xml)).fetch })
      await expect(remote.list('d')).rejects.toMatchObject({ problem: 'busy' })
    }
  })

  test('that goes round in circles ends', async () => {
    const xml = listing(
      '<IsTruncated>true</IsTruncated><NextContinuationToken>1</NextContinuationToken>',
    )
    const remote = s3Remote({ ...PLACE, fetch: fakeServer(() => new Response(xml)).fetch })
    await expect(remote.list('d')).rejects.toMatchObject({ problem: 'wrong-server' })
  })
})

describe('a request', () => {
  test('goes to the bucket, in the folder that was chosen and no other', async () => {
    const { fetch, asked, verbs } = fakeServer(inTurn(200))
    await s3Remote({ ...PLACE, prefix: '/a//../b/', fetch }).put('d/1', new Uint8Array(3))
    await s3Remote({ ...PLACE, endpoint: 'h.test/s3', fetch }).del('f1')
    expect(verbs()).toEqual(['PUT /talks/a/b/d/1', 'DELETE /s3/talks/f1'])
    expect(asked[0]?.init).toMatchObject({ credentials: 'omit', redirect: 'manual' })
  })

  test('needs a place that can be', async () => {
    const { fetch, asked } = fakeServer(inTurn(200))
    const tryWith = (wrong: Partial<S3Place>) => s3Remote({ ...PLACE, ...wrong, fetch }).get('f1')
    await expect(tryWith({ endpoint: 'ftp://h' })).rejects.toMatchObject({ problem: 'unreachable' })
    await expect(tryWith({ bucket: 'a@b/' })).rejects.toMatchObject({ problem: 'no-folder' })
    await expect(tryWith({ keyId: 'k\nX: 1' })).rejects.toMatchObject({ problem: 'login' })
    expect(asked).toEqual([])
  })

  test('leaves nothing of the login in its errors', async () => {
    const echo = '<Error><Code>SignatureDoesNotMatch</Code><Key>THE-KEY-ID the-secret</Key></Error>'
    const answers = [new Response(echo, { status: 403 }), new Response(echo)]
    for (const answer of answers) {
      const remote = s3Remote({ ...PLACE, fetch: fakeServer(inTurn(answer)).fetch })
      const error: unknown = await remote.list('d').catch((reason: unknown) => reason)
      const cause = error instanceof Error ? error.cause : undefined
      const words = `${error} ${JSON.stringify(error)} ${cause} ${JSON.stringify(cause)}`
      expect(words).not.toMatch(/THE-KEY-ID|the-secret/)
    }
  })
})

/** In the words of https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html */
function listing(content: string): string {
  const xmlns = 'http://s3.amazonaws.com/doc/2006-03-01/'
  return `<?xml version="1.0" encoding="UTF-8"?>
    <ListBucketResult xmlns="${xmlns}">${content}</ListBucketResult>`
}

function errorOf(status: number, code: string, headers: Record<string, string> = {}): Response {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`
  return new Response(xml, { status, headers: { 'Content-Type': 'application/xml', ...headers } })
}
