/** What only the user can decide. Nothing was changed. */
export type Question =
  /** The mark of the vault is not there any more: the place was emptied, or is another. */
  | { about: 'vault-gone' }
  /** There is a vault, but not the one that this device knows. */
  | { about: 'vault-other' }
  /** What is there is not encrypted any more, and this device's vault is. */
  | { about: 'vault-open' }
  /** So many talks would go here, as they were removed on other devices. */
  | Removals<'removals-there'>
  /** So many talks would go everywhere, as they were removed on this device. */
  | Removals<'removals-here'>

interface Removals<About> {
  about: About
  count: number
  /** Talks there are on this device. */
  of: number
  /** A conference of which nothing would be left, as far as there is one. */
  conference: string | null
}

/** What the user said. It counts for one run; for removals, up to so many. */
export type Answer =
  /** Go on with the place as it is: everything of this device goes there, nothing goes from here. */
  | { about: 'vault-gone' | 'vault-other'; say: 'use it' }
  /** `use it`: go on without encryption. `encrypt`: everything is encrypted there again. */
  | { about: 'vault-open'; say: 'use it' | 'encrypt' }
  /** `go on`: they may go. `keep`: they stay, here and everywhere. */
  | { about: 'removals-there' | 'removals-here'; say: 'go on' | 'keep'; upTo: number }

/** Thrown where a run stops to ask. */
export class NeedsAnswer extends Error {
  override readonly name = 'NeedsAnswer'
  readonly question: Question

  constructor(question: Question) {
    super(question.about)
    this.question = question
  }
}
