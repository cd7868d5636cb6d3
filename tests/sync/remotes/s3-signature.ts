import { createHash, createHmac } from 'node:crypto'

interface Signed {
  method: string
  url: URL
  headers: Headers
  body: Uint8Array
}

/**
 * Whether a request has the right signature, and the content that it signs; s3rver does not look. From
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html, by other means than
 * those of the code that signs.
 */
export function isSignedWith(secret: string, { method, url, headers, body }: Signed): boolean {
  const login = headers.get('Authorization') ?? ''
  const [, scope = '', names = '', signature] = LOGIN.exec(login) ?? []
  const contentHash = headers.get('X-Amz-Content-Sha256') ?? ''
  const query = url.search.slice(1).split('&').filter(Boolean)
  const request = [
    method,
    encodedAgain('/')(url.pathname),
    query.map(encodedAgain('=')).sort().join('&'),
    ...names.split(';').map((name) => `${name}:${name === 'host' ? url.host : headers.get(name)}`),
    '',
    names,
    contentHash,
  ].join('\n')
  const text = ['AWS4-HMAC-SHA256', headers.get('X-Amz-Date'), scope, sha256(request)].join('\n')
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${secret}`)
  return contentHash === sha256(body) && hmac(key, text).toString('hex') === signature
}

const LOGIN = /Credential=[^/]+\/(.+?), ?SignedHeaders=(.+?), ?Signature=(.+)$/

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

function encodedAgain(between: string): (text: string) => string {
  return (text) => text.split(between).map(decodeURIComponent).map(encoded).join(between)
}

/** All but letters, digits and `-._~`. */
function encoded(text: string): string {
  const bytes = [...new TextEncoder().encode(text)]
  return bytes
    .map((byte) => {
      const letter = String.fromCharCode(byte)
      return /[\w.~-]/.test(letter)
        ? letter
        : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
    })
    .join('')
}
