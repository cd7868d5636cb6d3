import type { Talk } from '../talk/talk'

/**
 * The talks that have a score, at most `most`, the highest first; `scoreOf` gives `null` for those that are
 * not meant. Of equals `tie` says which is first, as a comparison for `sort` does; without it, the earlier.
 */
export function bestTalks(
  talks: Iterable<Talk>,
  most: number,
  scoreOf: (talk: Talk) => number | null,
  tie: (a: Talk, b: Talk) => number = () => 0,
): Talk[] {
  const found: { talk: Talk; score: number }[] = []
  for (const talk of talks) {
    const score = scoreOf(talk)
    if (score !== null) found.push({ talk, score })
  }
  return found
    .sort((a, b) => b.score - a.score || tie(a.talk, b.talk))
    .slice(0, most)
    .map(({ talk }) => talk)
}
