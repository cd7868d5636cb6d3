import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

export interface Certificate {
  /** PEM, as `node:tls` takes it. */
  key: string
  cert: string
  /** Base64 of the certificate alone, as Firefox's certificate database takes it. */
  certBase64: string
  /** What Chromium's `--ignore-certificate-errors-spki-list` takes: base64 of SHA-256 of the public key. */
  spkiHash: string
}

/**
 * A self-signed certificate for `hosts`, good for a week, made anew at each run so that no private key
 * lies in the project. Node can read certificates but not make them, hence the few lines of DER
 * (X.690) after RFC 5280, 4.1.
 */
export function selfSigned(hosts: string[], now = new Date()): Certificate {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const publicKey = pair.publicKey.export({ type: 'spki', format: 'der' })
  const name = sequence(set(sequence(COMMON_NAME, text(hosts[0] ?? 'localhost'))))
  const from = time(new Date(now.getTime() - DAY))
  const until = time(new Date(now.getTime() + 7 * DAY))
  const version = der(0xa0, integer(Buffer.from([2])))
  const serial = integer(Buffer.concat([Buffer.from([1]), randomBytes(8)]))
  const extensions = der(0xa3, sequence(alternativeNames(hosts)))
  const body = sequence(
    version,
    serial,
    ECDSA_SHA256,
    name,
    sequence(from, until),
    name,
    publicKey,
    extensions,
  )
  const signature = sign('sha256', body, pair.privateKey)
  const cert = sequence(body, ECDSA_SHA256, der(0x03, Buffer.from([0]), signature))
  const certBase64 = cert.toString('base64')
  return {
    key: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certBase64}\n-----END CERTIFICATE-----\n`,
    certBase64,
    spkiHash: createHash('sha256').update(publicKey).digest('base64'),
  }
}

const DAY = 24 * 60 * 60 * 1000

/** Object identifiers, encoded: commonName 2.5.4.3, ecdsa-with-SHA256 1.2.840.10045.4.3.2, subjectAltName 2.5.29.17. */
const COMMON_NAME = Buffer.from('0603550403', 'hex')
const ECDSA_SHA256 = sequence(Buffer.from('06082a8648ce3d040302', 'hex'))
const ALTERNATIVE_NAMES = Buffer.from('0603551d11', 'hex')

function alternativeNames(hosts: string[]): Buffer {
  const names = hosts.map((host) => der(0x82, Buffer.from(host, 'ascii')))
  return sequence(ALTERNATIVE_NAMES, der(0x04, sequence(...names)))
}

function der(tag: number, ...parts: Buffer[]): Buffer {
  const value = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), lengthOf(value.length), value])
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length])
  const bytes = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.from(bytes)
}

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, ...parts)
}

function set(...parts: Buffer[]): Buffer {
  return der(0x31, ...parts)
}

function integer(value: Buffer): Buffer {
  return der(0x02, value)
}

function text(value: string): Buffer {
  return der(0x0c, Buffer.from(value, 'utf8'))
}

/** UTCTime: YYMMDDHHMMSSZ. */
function time(date: Date): Buffer {
  const digits = date.toISOString().replace(/[-:T]/g, '').slice(2, 14)
  return der(0x17, Buffer.from(`${digits}Z`, 'ascii'))
}
