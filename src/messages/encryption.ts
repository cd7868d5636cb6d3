import type { SyncPlace } from './sync'

/** How the notes lie in the place, as the last run left it. */
export interface SyncEncryption {
  vault: 'open' | 'encrypted'
  /** What is on its way: the next run begins it, or goes on with it. */
  moving: 'no' | 'encrypting' | 'opening' | 'new key' | 'new passphrase'
  /** Whether files of before may still be there. */
  left: 'no' | 'yes'
}

/** Why a passphrase did not open the vault that is there. */
export type UnlockProblem =
  | 'wrong-passphrase'
  | 'damaged'
  | 'missing'
  | 'too-much-work'
  /** There is no encrypted vault (any more). */
  | 'not-encrypted'
  /** The place could not be asked; the status says why. */
  | 'unreached'

export type Unlocked = { opened: 'yes' } | { opened: 'no'; problem: UnlockProblem }

/** What surfaces ask of the background about encryption. A passphrase is never kept. */
export interface EncryptionCalls {
  /** Sets the place up as `join` does: nothing goes there that is not encrypted. */
  joinEncrypted: { args: { place: SyncPlace; passphrase: string }; result: null }
  /** Opens the vault that is there, and goes into it. */
  unlock: { args: { passphrase: string }; result: Unlocked }
  /**
   * Encrypts what is there; where it is, changes the passphrase. `new`: with a new key, so that the old
   * passphrase opens nothing of what is written from now on.
   */
  encrypt: { args: { passphrase: string; key: 'same' | 'new' }; result: null }
  /** Puts everything there again as it can be read by anybody who has the files. */
  decrypt: { args: null; result: null }
}
