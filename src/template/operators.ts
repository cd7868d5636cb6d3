import type { Operators } from 'liquidjs'
import { Verbatim } from './verbatim'

/**
 * Liquid's operators, with `==` and `contains` about the text of what is marked as ready. `contains`
 * is a plain search: the library's takes seconds for a list of millions.
 */
export function plainOperators({ defaultOperators }: { defaultOperators: Operators }): Operators {
  return {
    ...defaultOperators,
    '==': aboutText(defaultOperators['==']),
    '!=': aboutText(defaultOperators['!=']),
    contains: (whole: unknown, part: unknown) =>
      Array.isArray(whole)
        ? whole.includes(plain(part))
        : whole !== null && whole !== undefined && String(whole).includes(String(plain(part))),
  }
}

function aboutText(operator: Operators[string] | undefined): Operators[string] {
  if (operator?.length === 1) throw new TypeError('The library compares otherwise than it did.')
  const compare = operator as (l: unknown, r: unknown) => boolean
  return (l: unknown, r: unknown) => compare(plain(l), plain(r))
}

function plain(value: unknown): unknown {
  return value instanceof Verbatim ? value.toString() : value
}
