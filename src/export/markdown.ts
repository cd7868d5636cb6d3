import type { SavedTalk } from '../note/saved'
import { containFor, type Place } from './body'
import type { ExportOptions } from './formats'
import { talkSection } from './section'

/**
 * One talk as a Markdown document of its own. A promise, since the libraries for YAML and for
 * reading Markdown, larger than all else here, are loaded only where they are needed.
 */
export async function talkMarkdown(
  saved: SavedTalk,
  { format = 'markdown' }: ExportOptions = {},
): Promise<string> {
  const contain = await containFor([saved], PLACE)
  const text = `${talkSection(saved, PLACE, contain)}\n`
  if (format === 'markdown') return text
  const { frontMatter, talkProperties } = await import('./properties')
  return `${frontMatter(talkProperties(saved))}\n${text}`
}

const PLACE: Place = { level: 1, among: 'alone' }
