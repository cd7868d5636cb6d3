import { Decrypter, Encrypter } from 'age-encryption'
import type { Bytes } from './segment'

/**
 * The work that a passphrase takes to be tried, as a power of two. 17 takes 128 MiB of memory and half a
 * second; age's own 18 takes 256 MiB, at which a phone ends the process. One guess more or less matters
 * little beside the passphrase: each bit of it weighs as much.
 */
const WORK = 17

/** What the library reads at most: 1 GiB. */
const MOST_WORK = 20

/** Why a key file does not open. */
export type KeyProblem =
  /** No file there is whole. */
  | 'damaged'
  /** There is none. */
  | 'missing'
  | 'wrong-passphrase'
  /** It was made to take more memory than a device has. */
  | 'too-much-work'

/** The identity, encrypted with the passphrase: `age -d` opens it to a file that `age -d -i` takes. */
export async function keyFile(identity: string, passphrase: string, work = WORK): Promise<Bytes> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(spelled(passphrase))
  encrypter.setScryptWorkFactor(work)
  return (await encrypter.encrypt(`${identity}\n`)) as Bytes
}

/** Opens a key file, whoever made it. */
export async function openKeyFile(
  bytes: Bytes,
  passphrase: string,
): Promise<{ identity: string } | { problem: KeyProblem }> {
  const work = workOf(bytes)
  if (work === null) return { problem: 'damaged' }
  if (work > MOST_WORK) return { problem: 'too-much-work' }
  const decrypter = new Decrypter()
  decrypter.addPassphrase(spelled(passphrase))
  try {
    const text = await decrypter.decrypt(bytes, 'text')
    // As age-keygen writes it, there are comments as well.
    const identity = text.split(/\r?\n/).find((line) => IDENTITY.test(line))
    return identity === undefined ? { problem: 'damaged' } : { identity }
  } catch (error) {
    return { problem: isNotOpened(error) ? 'wrong-passphrase' : 'damaged' }
  }
}

/** Whether this looks like a key file that is whole. Only the passphrase tells for certain. */
export function isKeyFile(bytes: Bytes | null): bytes is Bytes {
  return bytes !== null && workOf(bytes) !== null
}

/** As it is typed elsewhere: the same letters may be written in two ways. */
function spelled(passphrase: string): string {
  return passphrase.trim().normalize('NFC')
}

const IDENTITY = /^AGE-SECRET-KEY-1[A-Z0-9]{58}$/

/** https://c2sp.org/age#scrypt-recipient-stanza: it stands alone, and an identity follows it. */
const HEAD =
  /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d{0,3})\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/

/** A nonce, an identity and its sum. */
const SHORTEST = 16 + 74 + 16

function workOf(bytes: Bytes): number | null {
  if (bytes.length > 100_000) return null
  const head = HEAD.exec(new TextDecoder('latin1').decode(bytes))
  if (head === null || bytes.length < head[0].length + SHORTEST) return null
  return Number(head[1])
}

/** The library's own words; anything else is a file that is not sound. */
function isNotOpened(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('no identity matched')
}
