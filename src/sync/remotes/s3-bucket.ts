import { AwsV4Signer } from 'aws4fetch'
import { RemoteError } from '../remote'
import { ask, type HttpAnswer, type HttpOptions } from './http'
import { httpRoot } from './http-root'

/** A bucket of an S3-compatible service, and who may use it. */
export interface S3Place extends HttpOptions {
  /** Where the service answers, without the bucket: `https://s3.eu-central-1.amazonaws.com`. */
  endpoint: string
  region: string
  bucket: string
  keyId: string
  secret: string
  /** The folder in the bucket; empty for the bucket itself. */
  prefix: string
  /** Where the bucket stands: in the path, or before the host. */
  style: 'path' | 'host'
}

/** Requests to one bucket, for keys that begin with the prefix. */
export interface S3Bucket {
  ask(method: string, key: string, more?: More): Promise<HttpAnswer>
  keyOf(name: string): string
}

interface More {
  query?: Record<string, string>
  body?: Uint8Array<ArrayBuffer>
  signal?: AbortSignal | undefined
}

/** Sends nothing yet. Every request rejects with a `RemoteError` where the place can't be asked. */
export function s3Bucket({ prefix, ...place }: S3Place): S3Bucket {
  const folders = prefix.split('/').filter((part) => !/^\.{0,2}$/.test(part))
  return {
    keyOf: (name) => [...folders, name].join('/'),
    async ask(method, key, { query = {}, body, signal } = {}) {
      signal?.throwIfAborted()
      const url = urlOf(place, key, query)
      const headers = await signed(place, method, url, body)
      return ask({ method, url, headers, ...(body ? { body } : {}), signal }, place)
    },
  }
}

type Spot = Omit<S3Place, 'prefix'>

function urlOf(
  { endpoint, bucket, style }: Spot,
  key: string,
  query: Record<string, string>,
): string {
  const root = httpRoot(endpoint)
  if (!root) throw new RemoteError('unreachable')
  if (!/^[\w.-]+$/.test(bucket)) throw new RemoteError('no-folder')
  const atHost = `${root.protocol}//${bucket}.${root.host}${root.pathname}`
  const base = style === 'host' ? atHost : `${root.href}${bucket}/`
  const url = new URL(base + key.split('/').map(encodeURIComponent).join('/'))
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  url.search = url.search.replaceAll('+', '%20') // Not every server takes a plus for a space.
  return url.href
}

/**
 * The headers of signature version 4. The content's hash is signed with them, so a server refuses what
 * was cut or changed on its way:
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
async function signed(
  { keyId, secret, region }: Spot,
  method: string,
  url: string,
  body: Uint8Array<ArrayBuffer> = new Uint8Array(),
): Promise<Record<string, string>> {
  const headers = {
    'Content-Type': 'application/octet-stream',
    'X-Amz-Content-Sha256': hex(await crypto.subtle.digest('SHA-256', body)),
  }
  const login = { accessKeyId: keyId.trim(), secretAccessKey: secret.trim() }
  try {
    const signer = new AwsV4Signer({ method, url, headers, region, service: 's3', ...login })
    return Object.fromEntries((await signer.sign()).headers)
  } catch {
    throw new RemoteError('login') // A key that fits in no header; the cause would name it.
  }
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
