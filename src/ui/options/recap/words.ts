import type { Recap } from '../../../recap/recap'

/** All that the user wrote in the recap, one below the other: what must not be lost. */
export function wordsOf({ title, opening, closing, sections }: Recap): string {
  const between = Object.values(sections).flatMap(({ heading = '', words = '' }) => [
    heading,
    words,
  ])
  return [title, opening, ...between, closing].filter((text) => text.trim() !== '').join('\n\n')
}
