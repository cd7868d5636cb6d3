import type { Edit } from '../export/edits'
import { link, webAddress } from '../export/escape'
import type { Mention } from './mentions'
import type { ReadText } from './read-text'

/** Where the talks stand in the article. */
export interface Places {
  /** `null` where the talk is not in it. */
  of(id: string): { position: number; anchor: string } | null
  /** The talk itself; `null` where it is not saved. */
  page(id: string): { url: string; title: string } | null
}

/** From where a mention looks at the others. */
export interface Viewpoint {
  /** The talk whose note it is; `null` for words between the talks. */
  id: string | null
  /** As `Places` counts. */
  position: number
}

/**
 * Makes links of the mentions, into the article where it has the talk, else to its page. The first one
 * of a talk that stood before says so.
 */
export function mentionEdits(
  text: ReadText,
  mentions: readonly Mention[],
  from: Viewpoint,
  places: Places,
): Edit[] {
  const said = new Set<string>()
  return mentions.flatMap(({ start, end, ids, label }) => {
    const id = meant(ids, places)
    if (id === null || ids.includes(from.id ?? '')) return []
    const place = places.of(id)
    const page = places.page(id)
    const target = place === null ? webAddress(page?.url ?? '') : `#${place.anchor}`
    // A link to a page that is not in the article leads where it should.
    if (target === null || (place === null && label !== null)) return []

    const words = label ?? text.source.slice(start, end)
    const made = label ? `[${label}](${target})` : link(words || (page?.title ?? id), target)
    const before = place !== null && place.position < from.position && !said.has(id)
    said.add(id)
    return [{ start, end, text: before && !saysSo(text, start, end) ? made + SAID : made }]
  })
}

/** Behind the mention of a talk that stands further up. */
export const SAID = ' (mentioned here already)'

/** Of several talks of one title the one that is in the article. */
function meant(ids: readonly string[], places: Places): string | null {
  if (ids.length === 1) return ids[0] ?? null
  const present = ids.filter((id) => places.of(id) !== null)
  return present.length === 1 ? (present[0] ?? null) : null
}

/** Whether the user says themselves, in the same line, that it was mentioned. */
function saysSo({ source }: ReadText, start: number, end: number): boolean {
  const from = source.lastIndexOf('\n', start - 1) + 1
  const to = source.indexOf('\n', end)
  const line = source.slice(from, start) + source.slice(end, to < 0 ? undefined : to)
  return /\bmentioned\b|\bsee above\b|\bas above\b/i.test(line)
}
