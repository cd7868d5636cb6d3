import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import type { S3Place } from '../../../src/sync/remotes/s3-bucket'
import { isSignedWith } from './s3-signature'

/** s3rver on loopback, in this process, with the bucket `talks`. */
export async function startS3() {
  const directory = mkdtempSync(join(tmpdir(), 'talkmark-s3-'))
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    serviceEndpoint: 'test',
    configureBuckets: [{ name: 'talks' }],
  })
  server.proxy = true
  const { port } = await server.run()
  const place = {
    endpoint: `http://s3.test:${port}`,
    region: 'us-east-1',
    bucket: 'talks',
    keyId: 'S3RVER',
    secret: SECRET,
    prefix: '',
    fetch: fetchAt(`http://127.0.0.1:${port}/`),
  }
  return {
    address: `http://127.0.0.1:${port}/`,
    fetchAt,
    inPath: { ...place, style: 'path' } satisfies S3Place,
    atHost: { ...place, style: 'host' } satisfies S3Place,
    async stop() {
      await server.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** s3rver's only login has a key and a secret of the same name. */
const SECRET = 'S3RVER'

/**
 * Names below `.test` are nowhere (RFC 6761, 6.2): the request goes to loopback with the host that it
 * was meant for. Signatures are looked at here, since s3rver does not.
 */
function fetchAt(address: string): typeof fetch {
  return async (input, init = {}) => {
    const url = new URL(String(input))
    const headers = new Headers(init.headers)
    const body = new Uint8Array(await new Response(init.body).arrayBuffer())
    if (!isSignedWith(SECRET, { method: init.method ?? 'GET', url, headers, body })) {
      const xml = '<Error><Code>SignatureDoesNotMatch</Code></Error>'
      return new Response(xml, { status: 403 })
    }
    headers.set('X-Forwarded-Host', url.host)
    return fetch(new URL(url.pathname + url.search, address), { ...init, headers })
  }
}
