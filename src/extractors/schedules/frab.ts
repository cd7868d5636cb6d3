import { urlOf } from '../../talk/address'
import { factsOf } from '../../talk/facts'
import type { ScheduleReader, TalkFacts } from '../extractor'
import { frabIds } from '../frab/ids'
import { conferenceName, isFrab } from '../frab/page'
import { all, textOf } from '../page'
import { textsOf } from '../texts'

/**
 * frab's pages that list talks: all of them, a day, the timeline, those of a speaker; also in static
 * copies.
 * https://frab.example/en/31c3/public/events
 * Templates: https://github.com/frab/frab, app/views/public/schedule/.
 */
export const frab: ScheduleReader = {
  id: 'frab',
  hosts: 'any',
  matches: ({ pathname }) =>
    /\/(schedule(\/\w+)?|speakers\/\w+|events|timeline)(\.html|\/?)$/.test(pathname),
  list,
}

function list(doc: Document, url: URL): TalkFacts[] | null {
  if (!isFrab(doc)) return null
  const conferenceTitle = conferenceName(doc)
  const rows = rowsOf(doc, url)
  const talks = new Map<string, TalkFacts>()
  rows.forEach(({ link, title, ids }, at) => {
    if (talks.has(ids.id)) return
    const place = placeOf(link, rows[at - 1]?.link, rows[at + 1]?.link)
    const speakers = textsOf(place.querySelectorAll('a[href*="speakers/"]'))
    talks.set(ids.id, factsOf({ ...ids, conferenceTitle, title, speakers }))
  })
  return [...talks.values()]
}

interface Row {
  link: Element
  title: string
  ids: NonNullable<ReturnType<typeof frabIds>>
}

/** The largest congress had some two hundred. */
const MOST = 6_000

/** The links to talks that have words, without those to the same talk around its picture. */
function rowsOf(doc: Document, base: URL): Row[] {
  return all(doc, 'a[href*="events/"]')
    .slice(0, MOST)
    .flatMap((link) => {
      const address = urlOf(link.getAttribute('href') ?? '', base.href)
      const ids = address?.host === base.host ? frabIds(address) : null
      const title = textOf(link.querySelector('.title') ?? link)
      return ids && title ? { link, title, ids } : []
    })
}

/** What a page says of one talk: the largest part of it that has no other talk. */
function placeOf(link: Element, before?: Element, after?: Element): Element {
  let place = link
  for (let depth = 0; depth < DEEPEST; depth++) {
    const larger = place.parentElement
    if (!larger || larger.contains(before ?? null) || larger.contains(after ?? null)) break
    place = larger
  }
  return place
}

const DEEPEST = 12
