import { textOf } from './page'

/** The words of each element that has some, each once: names of speakers in their links. */
export function textsOf(elements: Iterable<Element>): string[] {
  const texts = [...elements].slice(0, MOST).map(textOf)
  return [...new Set(texts.filter((text) => text !== null))]
}

const MOST = 50
