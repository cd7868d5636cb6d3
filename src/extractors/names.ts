import { textOf } from './page'

/** The names that elements hold, each once, in the page's order, as many as a talk has in reason. */
export function namesIn(elements: Iterable<Element>): string[] {
  const names = [...elements].slice(0, 50).map(textOf)
  return [...new Set(names.filter((name) => name !== null))]
}
