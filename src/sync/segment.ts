import { createDecoder, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding'
import {
  createEncoder,
  toUint8Array,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from 'lib0/encoding'
import type { Cipher } from './cipher'
import type { Update } from './document'

/** A change of one document, as it travels. */
export interface Sent {
  /** The document's key (`kinds.ts`). */
  key: string
  update: Update
}

/** What a file of a device holds. */
export interface Segment {
  /** The vault that it belongs to. */
  vault: string
  /** Who wrote it, and its name there: a file that was copied elsewhere is not taken for another. */
  device: string
  name: string
  sent: readonly Sent[]
  /** Of a snapshot: how many files it has. */
  files: number
}

/**
 * The bytes of a file: `TMK1`, the length of what follows the sum (32 bits, big-endian), its SHA-256,
 * and all the rest packed with gzip (RFC 1952); in the vault's cipher.
 */
export async function sealed(
  { vault, device, name, sent, files }: Segment,
  cipher: Cipher,
): Promise<Bytes> {
  const encoder = createEncoder()
  writeVarString(encoder, vault)
  writeVarString(encoder, device)
  writeVarString(encoder, name)
  writeVarUint(encoder, files)
  writeVarUint(encoder, sent.length)
  for (const { key, update } of sent) {
    writeVarString(encoder, key)
    writeVarUint8Array(encoder, update)
  }
  const packed = await piped(toUint8Array(encoder) as Bytes, new CompressionStream('gzip'), MOST)
  if (packed === null) throw new RangeError('A segment is too large.')
  const bytes = new Uint8Array(HEAD + packed.length)
  bytes.set(MAGIC)
  new DataView(bytes.buffer).setUint32(MAGIC.length, packed.length)
  bytes.set(await sum(packed), MAGIC.length + 4)
  bytes.set(packed, HEAD)
  return cipher.seal(bytes)
}

/**
 * What the bytes hold, or `null` where they are not a whole file of this device and name: one that
 * was cut short, a page of the network's, something else, or made to fill the memory.
 */
export async function opened(
  found: Bytes,
  device: string,
  name: string,
  cipher: Cipher,
): Promise<Segment | null> {
  const bytes = await cipher.open(found)
  if (bytes === null || bytes.length < HEAD || MAGIC.some((byte, i) => bytes[i] !== byte))
    return null
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length)
  const packed = bytes.subarray(HEAD)
  if (packed.length !== length) return null
  const expected = bytes.subarray(MAGIC.length + 4, HEAD)
  const made = await sum(packed)
  if (made.some((byte, i) => expected[i] !== byte)) return null
  const body = await piped(packed, new DecompressionStream('gzip'), MOST)
  const segment = body && read(body)
  return segment?.device === device && segment.name === name ? segment : null
}

export type Bytes = Uint8Array<ArrayBuffer>

const MAGIC = new TextEncoder().encode('TMK1')
const HEAD = MAGIC.length + 4 + 32

/** Bytes that a file may unpack to: sixty times what one is filled with. */
const MOST = 32 * 1024 * 1024

async function sum(bytes: Bytes): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

function read(body: Bytes): Segment | null {
  try {
    const decoder = createDecoder(body)
    const vault = readVarString(decoder)
    const device = readVarString(decoder)
    const name = readVarString(decoder)
    const files = readVarUint(decoder)
    const count = readVarUint(decoder)
    const sent: Sent[] = []
    for (let i = 0; i < count; i++) {
      const key = readVarString(decoder)
      sent.push({ key, update: readVarUint8Array(decoder).slice() })
    }
    return { vault, device, name, files, sent }
  } catch {
    // Whole, but not as we write it.
    return null
  }
}

/** All that comes out of the stream, or `null` where that is more than `most` or the stream fails. */
async function piped(
  bytes: Bytes,
  through: CompressionStream | DecompressionStream,
  most: number,
): Promise<Bytes | null> {
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      chunks.push(next.value)
      length += next.value.length
      if (length > most) {
        await reader.cancel()
        return null
      }
    }
  } catch {
    return null
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
