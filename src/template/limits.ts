import { Verbatim } from './verbatim'

/** How long (ms) a document of so many talks may take; looked at before each step of the template. */
export function longestRender(talks: number): number {
  return 800 + 5 * Math.min(talks, 400)
}

/** Longest document, in UTF-16 units: ten times an article of 200 talks with long notes. */
const LONGEST_OUTPUT = 10_000_000

/** What a document's values, lists and filters may hold together, in units and items. */
export const MOST_MEMORY = 20_000_000

/** Thrown where a limit is passed that the engine doesn't know. */
class LimitError extends Error {
  override readonly name = 'LimitError'
}

/** `none` is for templates of our own alone. */
export type Limits = 'all' | 'none'

/** Gathers a document's text, up to the longest; the engine writes into it. */
export class LimitedOutput {
  buffer = ''
  readonly #longest: number

  constructor(limits: Limits) {
    this.#longest = limits === 'all' ? LONGEST_OUTPUT : Number.POSITIVE_INFINITY
  }

  write(value: unknown): void {
    this.buffer += value instanceof Verbatim ? value.toString() : textOf(value)
    if (this.buffer.length > this.#longest) throw new LimitError('The output is too long.')
  }
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}

/** True for what an engine throws whose stack or memory is used up (the second is Firefox's). */
export function isExhausted(error: unknown): boolean {
  return (
    error instanceof LimitError ||
    error instanceof RangeError ||
    (error instanceof Error && error.name === 'InternalError')
  )
}
