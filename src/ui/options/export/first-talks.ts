import { conferencesOf } from '../../../export/order'
import type { SavedTalk } from '../../../note/saved'

/** The talks that an export of these begins with: it has an order of its own. */
export function firstTalks(talks: SavedTalk[], most: number): SavedTalk[] {
  if (talks.length <= most) return talks
  const ordered = conferencesOf(talks).flatMap((conference) => conference.days)
  return ordered.flatMap((day) => day.talks).slice(0, most)
}
