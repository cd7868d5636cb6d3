import type { SavedTalk } from '../note/saved'
import type { Recap } from './recap'

/**
 * The talks of one section, which are given by time, in the recap's order. By track, the track that
 * began first stands first, and talks of no track last.
 */
export function inOrder(
  talks: readonly SavedTalk[],
  { order, hand }: Pick<Recap, 'order' | 'hand'>,
): SavedTalk[] {
  if (order === 'time') return [...talks]
  const places = order === 'hand' ? placesOf(hand) : trackPlaces(talks)
  const placeOf = ({ talk }: SavedTalk) =>
    places.get(order === 'hand' ? talk.id : (talk.track ?? '')) ?? Number.POSITIVE_INFINITY
  // Infinity less infinity is no number; what compares as neither keeps its order.
  return [...talks].sort((a, b) => placeOf(a) - placeOf(b) || 0)
}

function trackPlaces(talks: readonly SavedTalk[]): Map<string, number> {
  const tracks = talks.flatMap(({ talk }) => (talk.track ? [talk.track] : []))
  return placesOf([...new Set(tracks)])
}

function placesOf(keys: readonly string[]): Map<string, number> {
  return new Map(keys.map((key, place) => [key, place]))
}
