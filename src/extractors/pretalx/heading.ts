import { ownText } from '../own-text'
import { all, first, titleOf } from '../page'

/**
 * The talk's title: the words beside the buttons of its heading. `null` where the page has none.
 * Early versions put it into quotation marks, which the page's `<title>` has not.
 */
export function talkTitle(doc: Document): string | null {
  const inHead = titleOf(doc) ?? ''
  const heading = all(doc, HEADINGS).map(ownText).find(Boolean)
  if (!heading) return first(doc, '.talk-title') ? (inHead.split(/\s+::\s/)[0] ?? null) : null
  const bare = /^[»«“„"](.+)[«»”“"]$/.exec(heading)?.[1]
  return bare && inHead.startsWith(bare) ? bare : heading
}

/** From the newest to the oldest. */
const HEADINGS =
  '.page-heading > h2, .talk-title > .heading-with-buttons > span, .talk-title > .heading-with-buttons, .talk-title > div, .talk-title'

/** The event's name on a talk's page: `TITLE :: EVENT :: pretalx`, or from the link to its API. */
export function eventTitle(doc: Document, title: string): string | null {
  const inHead = withoutSoftware(doc)
  const plain = title.replace(/\s+/g, ' ')
  if (inHead.startsWith(plain)) {
    const rest = inHead.slice(plain.length).replace(/^[\s:]+/, '')
    if (rest) return rest
  }
  const api = first(doc, 'link[rel="alternate"][type="application/json"][title$=" API"]')
  return api?.getAttribute('title')?.slice(0, -4).trim() || null
}

/** The event's name on the pages that list talks: `Schedule :: EVENT :: pretalx`. */
export function eventOf(doc: Document): string | null {
  return (
    withoutSoftware(doc)
      .split(/\s*::\s*/)
      .at(-1) || null
  )
}

function withoutSoftware(doc: Document): string {
  return (titleOf(doc) ?? '').replace(/\s*::\s*pretalx$/i, '').replace(/\s+/g, ' ')
}
