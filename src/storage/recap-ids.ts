import type { MergedTalk } from '../note/merged'
import type { Recap } from '../recap/recap'

/** The recap with each talk that was merged into another named by that one, once. */
export function withMerged(recap: Recap, merged: readonly MergedTalk[]): Recap {
  const ends = new Map(merged.map(({ id, into }) => [id, into]))
  const { source, hand, talks } = recap
  const ids = source.kind === 'talks' ? source.ids : []
  if (![...ids, ...hand, ...Object.keys(talks)].some((id) => ends.has(id))) return recap
  const moved = (all: readonly string[]) => [...new Set(all.map((id) => ends.get(id) ?? id))]
  const own = Object.entries(talks).filter(([id]) => !ends.has(id))
  const others = Object.entries(talks).filter(([id]) => ends.has(id))
  return {
    ...recap,
    source: source.kind === 'talks' ? { ...source, ids: moved(ids) } : source,
    hand: moved(hand),
    // What was chosen for the talk itself counts.
    talks: Object.fromEntries([...others.map(([id, chosen]) => [ends.get(id), chosen]), ...own]),
  }
}
