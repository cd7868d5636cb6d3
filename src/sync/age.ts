import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { Cipher } from './cipher'
import type { Bytes } from './segment'

/**
 * Files in the age format (https://c2sp.org/age), to one recipient. That is derived from the identity and
 * stands nowhere on the remote: who does not know it can make no file that would be taken.
 */
export function ageCipher(identity: string): Cipher {
  const known = CIPHERS.get(identity)
  if (known) return known
  const made = newCipher(identity)
  CIPHERS.set(identity, made)
  return made
}

/** A new identity of X25519. */
export function newIdentity(): Promise<string> {
  return generateX25519Identity()
}

/** By identity; there are hardly ever more than two. */
const CIPHERS = new Map<string, Cipher>()

function newCipher(identity: string): Cipher {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const encrypter = identityToRecipient(identity).then((recipient) => {
    const made = new Encrypter()
    made.addRecipient(recipient)
    return made
  })
  return {
    seal: async (bytes) => (await (await encrypter).encrypt(bytes)) as Bytes,
    open: async (bytes) => {
      try {
        return (await decrypter.decrypt(bytes)) as Bytes
      } catch {
        return null
      }
    },
  }
}
