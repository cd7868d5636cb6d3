import { all, first, metaOf, oneLine, textOf, titleOf } from '../page'

/**
 * The talk's title. The site writes titles without escaping them, so that a browser takes `<b>` in
 * one for markup; in the page's `<title>` alone it stays text. `null` where the page has none.
 */
export function talkTitle(doc: Document): string | null {
  const inHead = titleOf(doc)
  const named = inHead?.replace(/^FOSDEM \d{4}\s+-\s+/i, '')
  if (named && named !== inHead) return named
  return (
    textOf(first(doc, '#pagetitles h1')) ??
    oneLine(metaOf(doc, 'DC.Title')) ??
    textOf(all(doc, '#main .breadcrumbs .active').at(-1)) ??
    inHead?.replace(/\s+[|-]\s+FOSDEM\b.*$/i, '') ??
    null
  )
}

/** Since 2024 the subtitle's place is there and empty. */
export function talkSubtitle(doc: Document): string | null {
  const heading = first(doc, '#pagetitles h2')
  if (!heading) return null
  return heading.children.length === 0 ? textOf(heading) : oneLine(asWritten(heading))
}

/** `Vec<u8> in Rust`, read by the browser as an element, as it was written but for capitals. */
function asWritten(heading: Element): string {
  const markup = heading.innerHTML.slice(0, 4_000)
  const opened = markup.replace(/<\/[^>]*>/g, '').replace(/=""/g, '')
  return opened
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
}
