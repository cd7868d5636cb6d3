import type { SavedTalk } from '../note/saved'
import { type Contain, containFor, type Place } from './body'
import { heading } from './escape'
import type { ExportOptions } from './formats'
import { type Conference, conferencesOf } from './order'
import { createPace } from './pace'
import { talkSection } from './section'

/**
 * Many talks as one Markdown document: a heading for each conference, below it one for each day,
 * below it the talks by their start. Empty where there is no talk. A promise for the same reason as
 * `talkMarkdown`, and since the page goes on living while many notes are read.
 */
export async function collectionMarkdown(
  saved: readonly SavedTalk[],
  { format = 'markdown' }: ExportOptions = {},
): Promise<string> {
  if (saved.length === 0) return ''
  const conferences = conferencesOf(saved)
  const contain = await containFor(saved, PLACE)
  if (format === 'markdown') {
    const parts = await sections(conferences, contain, () => '')
    return `${parts.join('\n\n')}\n`
  }

  const { collectionProperties, frontMatter, propertiesBlock } = await import('./properties')
  const head = frontMatter(collectionProperties(saved))
  const parts = await sections(conferences, contain, propertiesBlock)
  return `${head}\n${parts.join('\n\n')}\n`
}

const PLACE: Place = { level: 3, among: 'others' }

async function sections(
  conferences: readonly Conference[],
  contain: Contain | null,
  blockOf: (saved: SavedTalk) => string,
): Promise<string[]> {
  const parts: string[] = []
  const pace = createPace()
  for (const conference of conferences) {
    parts.push(heading(1, conference.title))
    for (const day of conference.days) {
      parts.push(heading(2, day.title))
      for (const saved of day.talks) {
        parts.push(talkSection(saved, PLACE, contain, blockOf(saved)))
        if (pace.isDue()) await pace.rest()
      }
    }
  }
  return parts
}
