/** Why a vault is not gone into, though the place does all that it should. */
export type VaultProblem =
  /** It is encrypted, and this device does not have its key. */
  | 'locked'
  /** A later version has made it, in a format that this one does not know. */
  | 'newer'

/** Nothing was written there. */
export class VaultError extends Error {
  override readonly name = 'VaultError'
  readonly problem: VaultProblem

  constructor(problem: VaultProblem) {
    super(problem)
    this.problem = problem
  }
}
