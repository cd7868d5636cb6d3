/**
 * What is wrong with a template. `syntax`: it can't be read. `unknown`: a variable, filter or tag
 * that is none. `runaway`: it was stopped, since it makes too much or takes too long. `failed`: all else.
 */
export type TemplateErrorCode = 'syntax' | 'unknown' | 'runaway' | 'failed'

/** Where in the template's text: line and column from 1, offsets in UTF-16 units, `end` excluded. */
export interface ErrorPlace {
  line: number
  column: number
  start: number
  end: number
}

/** Which of the template's texts. */
export type TemplateField = 'source' | 'path'

interface TemplateErrorOptions {
  place?: ErrorPlace | null
  field?: TemplateField
  cause?: unknown
}

/**
 * A template that can't be used. `message` is a sentence that says why; `detail` is the name or
 * the words of the engine that it is about, `place` where in the template's text, if that is known.
 */
export class TemplateError extends Error {
  override readonly name = 'TemplateError'
  readonly place: ErrorPlace | null
  readonly field: TemplateField
  readonly line: number | null
  readonly column: number | null

  constructor(
    readonly code: TemplateErrorCode,
    readonly detail: string,
    { place = null, field = 'source', cause }: TemplateErrorOptions = {},
  ) {
    super(sentence(code, detail, place), { cause })
    this.place = place
    this.field = field
    this.line = place?.line ?? null
    this.column = place?.column ?? null
  }
}

/** The place of a stretch of the template's text. */
export function placeOf(source: string, start: number, end: number): ErrorPlace {
  const before = source.slice(0, start)
  const line = before.split('\n').length
  return { line, column: start - before.lastIndexOf('\n'), start, end }
}

function sentence(code: TemplateErrorCode, detail: string, place: ErrorPlace | null): string {
  const where = place === null ? '' : `Line ${place.line}, column ${place.column}: `
  switch (code) {
    case 'syntax':
      return `${where}This can't be read: ${detail}.`
    case 'unknown':
      return `${where}There is no “${detail}”.`
    case 'runaway':
      return `${where}The template was stopped: it makes too much, or takes too long.`
    case 'failed':
      return `${where}This can't be done: ${detail}.`
  }
}
