import type { SavedTalk } from '../note/saved'
import { type Contain, containFor, type Place } from './body'
import { heading } from './escape'
import type { ExportOptions } from './formats'
import { type Conference, conferencesOf } from './order'
import { talkSection } from './section'

/**
 * Many talks as one Markdown document: a heading for each conference, below it one for each day,
 * below it the talks by their start. Empty where there is no talk. A promise for the same reason as
 * `talkMarkdown`.
 */
export async function collectionMarkdown(
  saved: readonly SavedTalk[],
  { format = 'markdown' }: ExportOptions = {},
): Promise<string> {
  if (saved.length === 0) return ''
  const conferences = conferencesOf(saved)
  const contain = await containFor(saved, PLACE)
  if (format === 'markdown') return `${sections(conferences, contain, () => '').join('\n\n')}\n`

  const { collectionProperties, frontMatter, propertiesBlock } = await import('./properties')
  const head = frontMatter(collectionProperties(saved))
  return `${head}\n${sections(conferences, contain, propertiesBlock).join('\n\n')}\n`
}

const PLACE: Place = { level: 3, among: 'others' }

function sections(
  conferences: readonly Conference[],
  contain: Contain | null,
  blockOf: (saved: SavedTalk) => string,
): string[] {
  const parts: string[] = []
  for (const conference of conferences) {
    parts.push(heading(1, conference.title))
    for (const day of conference.days) {
      parts.push(heading(2, day.title))
      for (const saved of day.talks) parts.push(talkSection(saved, PLACE, contain, blockOf(saved)))
    }
  }
  return parts
}
