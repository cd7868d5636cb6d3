import type { Bytes } from './segment'
import { VaultError } from './vault-error'

/** What the mark of a vault says. */
export interface Marker {
  vault: string
  encryption: 'age' | 'none'
  /** The vaults that it came from, the last one first: their devices go along. */
  before: readonly string[]
}

/**
 * What the bytes say. Rejects where a later version has written them: what is there is not for this
 * one, and must not be written over.
 */
export function markerIn(bytes: Uint8Array | null): Marker | null | 'broken' {
  if (bytes === null) return null
  if (bytes.length > MOST_BYTES) return 'broken'
  const { talkmark, vault, encryption = 'none', before = [] } = fieldsIn(bytes)
  if (typeof talkmark !== 'number' || !FORMATS.includes(talkmark)) {
    if (Number.isSafeInteger(talkmark) && Number(talkmark) > Math.max(...FORMATS))
      throw new VaultError('newer')
    return 'broken'
  }
  if (encryption !== 'none' && encryption !== 'age') throw new VaultError('newer')
  if (typeof vault !== 'string' || !Array.isArray(before)) return 'broken'
  if ((encryption === 'age') !== (talkmark === ENCRYPTED)) return 'broken'
  return { vault, encryption, before: before.filter((one) => typeof one === 'string') }
}

/** Encrypted vaults have a format of their own: who knows nothing of encryption shall not take part. */
export function markerBytes({ vault, encryption, before }: Marker): Bytes {
  const came = before.length > 0 ? { before: before.slice(0, MOST_BEFORE) } : {}
  const made =
    encryption === 'age'
      ? { talkmark: ENCRYPTED, vault, encryption, ...came }
      : { talkmark: PLAIN, vault, ...came }
  return new TextEncoder().encode(JSON.stringify(made))
}

const PLAIN = 1
const ENCRYPTED = 2
const FORMATS: readonly number[] = [PLAIN, ENCRYPTED]

/** Vaults that a mark names as those before; a device that was away for more moves is asked. */
const MOST_BEFORE = 50
const MOST_BYTES = 4000

function fieldsIn(bytes: Uint8Array): { [name: string]: unknown } {
  try {
    const found: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return typeof found === 'object' && found !== null ? (found as { [name: string]: unknown }) : {}
  } catch {
    return {}
  }
}
