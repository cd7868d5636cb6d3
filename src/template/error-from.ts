import { type ErrorPlace, placeOf, TemplateError, type TemplateField } from './error'
import { isExhausted } from './limits'

/** What the engine threw, as the template's author can use it. */
export function errorFrom(error: unknown, source: string, field: TemplateField): TemplateError {
  const chain = [...causes(error)]
  const place = placeIn(chain, source)
  if (chain.some((one) => isExhausted(one) || LIMITS.test(messageOf(one))))
    return new TemplateError('runaway', messageOf(chain.at(-1)), { place, field, cause: error })

  const words = messageOf(chain.at(-1)).replace(/, (?:line|file):.*$/s, '')
  const unknown = UNKNOWN.exec(words)?.groups?.name
  if (unknown !== undefined)
    return new TemplateError('unknown', unknown, { place, field, cause: error })
  const open = place === null ? null : unclosed(source, place.start, words)
  if (open !== null) {
    const at = placeOf(source, open, open + 2)
    const detail = `“${source.slice(open, open + 2)}” is not closed`
    return new TemplateError('syntax', detail, { place: at, field, cause: error })
  }
  const isRead = chain.some(({ name }) => name === 'ParseError' || name === 'TokenizationError')
  return new TemplateError(isRead ? 'syntax' : 'failed', words, { place, field, cause: error })
}

interface EngineError extends Error {
  originalError?: unknown
  token?: { input?: string; begin?: number; end?: number }
}

const LIMITS = /limit exceeded/

const UNKNOWN =
  /^(?:undefined variable: |undefined filter: |tag "(?=.*" not found$))(?<name>[^"]+)/s

function* causes(error: unknown): Generator<EngineError> {
  let one = error
  for (let depth = 0; one instanceof Error && depth < 9; depth++) {
    yield one
    one = (one as EngineError).originalError
  }
}

/** The innermost place that is in this source: a filter's own text has places of its own. */
function placeIn(chain: readonly EngineError[], source: string): ErrorPlace | null {
  for (const { token } of chain.toReversed()) {
    if (token?.input !== source || token.begin === undefined) continue
    return placeOf(source, token.begin, Math.max(token.begin, token.end ?? token.begin))
  }
  return null
}

/**
 * Where the tag begins that lacks its end. The engine may stumble over the next one only, which the
 * first has swallowed. `null` where that is not what is wrong.
 */
function unclosed(source: string, at: number, words: string): number | null {
  if (/^(?:output|tag) ".*" not closed$/s.test(words)) return at
  if (!/^\{[{%]/.test(source.slice(at, at + 2))) return null
  const before = source.slice(0, at)
  const open = Math.max(before.lastIndexOf('{{'), before.lastIndexOf('{%'))
  const close = Math.max(before.lastIndexOf('}}'), before.lastIndexOf('%}'))
  return open > close ? open : null
}

function messageOf(error: EngineError | undefined): string {
  return error?.message ?? ''
}
