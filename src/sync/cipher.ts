import { ageCipher } from './age'
import type { Bytes } from './segment'

/** How the files of a vault stand on the remote: what is written goes through it, and what is read. */
export interface Cipher {
  seal(bytes: Bytes): Promise<Bytes>
  /** What was sealed, or `null` where that is not whole, not of this vault, or not sealed at all. */
  open(bytes: Bytes): Promise<Bytes | null>
}

/** What opens a vault, as a device keeps it. It never leaves the device but for `file`. */
export interface VaultKey {
  vault: string
  /** An identity of age, `AGE-SECRET-KEY-1…`: all files of the vault are encrypted to it. */
  identity: string
  /** The same, encrypted with the passphrase, as it lies on the remote, and its number there. */
  file: Bytes
  number: number
}

/** The cipher of a vault; without a key its files stand there as they are. */
export function cipherOf(key: Pick<VaultKey, 'identity'> | null | undefined): Cipher {
  return key ? ageCipher(key.identity) : PLAIN
}

const PLAIN: Cipher = { seal: async (bytes) => bytes, open: async (bytes) => bytes }
