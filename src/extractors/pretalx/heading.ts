import { ownText } from '../own-text'
import { all, first, titleOf } from '../page'

/**
 * The talk's title: the words beside the buttons of its heading. `null` where the page has none.
 * Early versions put it into quotation marks, which the page's `<title>` has not.
 */
export function talkTitle(doc: Document): string | null {
  const inHead = titleOf(doc) ?? ''
  const heading = all(doc, HEADINGS).slice(0, 20).map(ownText).find(Boolean)
  if (!heading) return first(doc, '.talk-title') && (inHead.split(' ::')[0] || null)
  const bare = withoutQuotes(heading)
  return inHead.startsWith(bare) ? bare : heading
}

/** From the newest to the oldest. */
const HEADINGS = '.page-heading > h2, .talk-title span, .talk-title > div, .talk-title'

/** `»Title«`; later in the quotation marks of the language. */
export function withoutQuotes(title: string): string {
  return title.replace(/^[»“„](.+)[«”“]$/, '$1')
}

/** The event's name: `TITLE :: EVENT :: pretalx`. The first versions had no colons after the title. */
export function eventTitle(doc: Document, title = ''): string | null {
  const inHead = (titleOf(doc) ?? '').replace(/\s*::\s*pretalx$/i, '')
  const rest = inHead.startsWith(title) ? inHead.slice(title.length) : inHead
  return rest.split('::').at(-1)?.trim() || null
}
