import { factsOf } from '../talk/facts'
import type { Extractor, TalkFacts } from './extractor'
import { frabIds } from './frab/ids'
import { frabLinks } from './frab/links'
import { conferenceName, isFrab, labelled } from './frab/page'
import { type EventFacts, readEvent } from './generic/schema-facts'
import { declaredThings } from './generic/schema-things'
import { markdownOf } from './markdown'
import { all, first, textOf } from './page'
import { textsOf } from './texts'

/**
 * frab's public pages of talks, on any host, and static copies of them:
 * https://frab.example/en/31c3/public/events/6249
 * https://fahrplan.events.ccc.de/congress/2018/Fahrplan/events/9858.html
 * Their times have no zone but in JSON-LD, which newer versions have, and in the calendar file beside them.
 * Template: https://github.com/frab/frab, app/views/public/schedule/event.html.haml.
 */
export const frab: Extractor = {
  id: 'frab',
  hosts: 'any',
  matches: (url) => frabIds(url) !== null,
  extract,
  more: 'on request',
}

function extract(doc: Document, url: URL): TalkFacts | null {
  const ids = isFrab(doc) ? frabIds(url) : null
  if (!ids) return null
  const event = readEvent(declaredThings(doc))
  const title = titleOf(doc, event)
  if (!title) return null
  const prose = all(doc, PROSE).slice(0, 300)
  return factsOf({
    ...ids,
    conferenceTitle: conferenceName(doc) ?? event?.conference ?? null,
    title,
    subtitle: textOf(first(doc, 'h2 + h3.title')),
    speakers: textsOf(all(doc, SPEAKERS)),
    track: labelled(doc, /^(track|fil|trilha)\b/i) ?? textOf(first(doc, `${BADGE}.bg-success`)),
    room: roomOf(doc) ?? event?.place ?? null,
    start: event?.start ?? null,
    end: event?.end ?? null,
    abstract: prose.length > 0 ? markdownOf(prose, ids.url) : null,
    language: languageOf(doc) ?? event?.language ?? null,
    links: frabLinks(doc, ids.url),
  })
}

const BADGE = 'article .badge'
const SPEAKERS = '#sidebar td a[href*="speakers/"], .speakers-section .title a'
const PROSE = '#basic > .abstract, #basic > .description, article .card-title + .text-muted'

/** The type of a talk stands before its title, in the page's language: `Lecture: Title`. */
function titleOf(doc: Document, event: EventFacts | null): string | null {
  const heading = textOf(first(doc, '#main-content h2') ?? first(doc, 'article h2, h2'))
  if (event?.name && heading?.endsWith(event.name)) return event.name
  return heading?.replace(/^[^:]{1,40}: +(?=\S)/, '') ?? null
}

function roomOf(doc: Document): string | null {
  return (
    labelled(doc, /^(room|raum|ort|salle|sala)\b/i) ?? textOf(first(doc, `${BADGE}.bg-secondary`))
  )
}

/** Where a conference has but one language, its pages don't show it. */
function languageOf(doc: Document): string | null {
  const shown =
    labelled(doc, /^(language|sprache|langue|idioma)\b/i) ??
    textOf(first(doc, `${BADGE}.bg-info`))?.replace(/^.*:\s*/, '')
  return shown && /^[a-z]{2,3}$/i.test(shown) ? shown.toLowerCase() : null
}
