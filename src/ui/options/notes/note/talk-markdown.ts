import type { talkMarkdown as made } from '../../../../export/markdown'

/** As that of the export, whose code is loaded when a note is first read or copied. */
export async function talkMarkdown(...of: Parameters<typeof made>): Promise<string> {
  const { talkMarkdown } = await import('../../../../export/markdown')
  return talkMarkdown(...of)
}
