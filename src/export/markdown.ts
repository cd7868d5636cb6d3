import type { SavedTalk } from '../note/saved'
import type { ExportOptions } from './formats'
import { talkSection } from './section'

/**
 * One talk as a Markdown document of its own. A promise, since the YAML library, larger than all
 * else here together, is loaded for the format that needs it alone.
 */
export async function talkMarkdown(
  saved: SavedTalk,
  { format = 'markdown' }: ExportOptions = {},
): Promise<string> {
  const text = `${talkSection(saved, { level: 1, among: 'alone' })}\n`
  if (format === 'markdown') return text
  const { frontMatter, talkProperties } = await import('./properties')
  return `${frontMatter(talkProperties(saved))}\n${text}`
}
