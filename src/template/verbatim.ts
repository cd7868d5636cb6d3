/**
 * Text that goes out as it is: the user's own Markdown, or what a filter made ready. All other text
 * is escaped on its way out. No property of its own, so that a template can't reach into it.
 */
export class Verbatim {
  #text: string | (() => string)

  /** The text, or what makes it when it is asked for. */
  constructor(text: string | (() => string)) {
    this.#text = text
  }

  toString(): string {
    if (typeof this.#text === 'function') this.#text = this.#text()
    return this.#text
  }
}

/** The text marked as ready, or `null` where there is none, so that `{% if %}` is about text. */
export function verbatim(text: string | null): Verbatim | null {
  return text === null || text === '' ? null : new Verbatim(text)
}
