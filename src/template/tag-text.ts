import { oneLine } from '../export/escape'

/** As Obsidian allows it: letters, digits, `_`, `-` and `/`, and not digits alone. */
export function tagText(text: string): string {
  const tag = oneLine(text)
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
    // Where no letter follows, an underscore could end emphasis that another has begun.
    .replace(/_+(?![\p{L}\p{M}\p{N}_])/gu, '')
    .replace(/^[-/]+|[-/]+$/g, '')
  return /^[\d/_-]*$/.test(tag) && tag !== '' ? `_${tag}` : tag
}
