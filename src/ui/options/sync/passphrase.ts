import type { WordKey } from '../../../browser/words'

/** A passphrase as it is entered: twice, as nobody can bring it back. */
export interface Entered {
  passphrase: string
  again: string
}

export const NOTHING_ENTERED: Entered = { passphrase: '', again: '' }

/** Whoever has the files may try as long as they like: what is shorter is soon found. */
const SHORTEST = 12

/** What is wrong with it, in words; `null` where it will do. */
export function passphraseProblem({ passphrase, again }: Entered): WordKey | null {
  if (passphrase.trim().length < SHORTEST) return 'syncPassphraseShort'
  return passphrase === again ? null : 'syncPassphraseDiffers'
}

/** One that nobody guesses: 100 random bits, in letters and digits that look like no others. */
export function suggestedPassphrase(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(20))
  const letters = Array.from(bytes, (byte) => LETTERS[byte & 31]).join('')
  return letters.match(/.{4}/g)?.join('-') ?? letters
}

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'
