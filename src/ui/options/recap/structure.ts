import type { Recap } from '../../../recap/recap'

/**
 * A text that is the same for two recaps which differ in nothing but the words being typed: what the
 * outline shows, and what decides which talks the article has and in which order.
 */
export function structureKey(recap: Recap): string {
  const { source, order, hand, wholeConferences, tracks, skipped, linkList, talks, template } =
    recap
  const { whose, names } = recap
  const sections = Object.entries(recap.sections).map(([key, { heading = '', words = '' }]) => [
    key,
    heading,
    words.trim() !== '',
  ])
  return JSON.stringify([
    ...[
      source,
      order,
      hand,
      wholeConferences,
      tracks,
      skipped,
      linkList,
      whose,
      names,
      talks,
      template,
      sections,
    ],
  ])
}

/** A text that is the same for two recaps with the same words of the user's. */
export function wordsKey({ title, opening, closing, sections }: Recap): string {
  return JSON.stringify([title, opening, closing, sections])
}
