import { namedTalk } from '../../talk/named-talk'
import { pretalxPlace, pretalxTalk } from '../../talk/sites/pretalx'
import type { ScheduleReader, TalkFacts } from '../extractor'
import { ownText } from '../own-text'
import { all, first, textOf } from '../page'
import { eventTitle, withoutQuotes } from '../pretalx/heading'
import { isPretalx } from '../pretalx/page'
import { webAddress } from '../web-address'
import { printedPlace } from './pretalx-printed'
import { widgetPlaces } from './pretalx-widget'

/**
 * pretalx's pages that list talks: the schedule as a grid, as a list and without JavaScript,
 * sessions, featured ones, those of a speaker. https://cfp.cfgmgmtcamp.org/2023/schedule/
 * Templates: src/pretalx/agenda/templates/agenda/ and src/pretalx/frontend/schedule/.
 */
export const pretalx: ScheduleReader = {
  id: 'pretalx',
  hosts: 'any',
  matches: (url) =>
    /\/(schedule(\/v\/[^/]+)?(\/nojs|\/list)?|talk|speaker(\/\w+)?|featured|sneak)\/?$/.test(
      url.pathname,
    ),
  list,
}

/** Since 2.0 the schedule is drawn by a component of its own, in a shadow tree that is open. */
function list(doc: Document, url: URL): TalkFacts[] | null {
  const widget = first(doc, 'pretalx-schedule')
  if (!widget && !isPretalx(doc)) return null
  const tree = widget?.shadowRoot
  const links = tree ? [...tree.querySelectorAll(LINKS)] : all(doc, LINKS)
  const placeOf = tree ? widgetPlaces(tree) : printedPlace
  const conferenceTitle = textOf(first(doc, 'header h1')) ?? eventTitle(doc)
  const timeZone = widget?.getAttribute('timezone') || null
  const talks = new Map<string, TalkFacts>()
  for (const link of links.slice(0, MOST)) {
    const talk = talkAt(link, url)
    const title = talk && titleIn(link)
    if (!title || talks.has(talk.id)) continue
    talks.set(talk.id, {
      ...talk,
      ...UNSAID,
      ...placeOf(link),
      conferenceTitle,
      timeZone,
      title,
      speakers: speakersIn(link),
      track: textOf(link.querySelector('.track')),
    })
  }
  return [...talks.values()]
}

const LINKS = 'a[href*="/talk/"]'

/** FOSDEM, the largest that is known, has a thousand. */
const MOST = 3_000

/** What a line of a schedule doesn't say. */
const UNSAID = { subtitle: null, status: null, abstract: null, language: null, links: [] }

/** The talk that a link leads to, where it is one of this very host. */
function talkAt(link: Element, base: URL): Pick<TalkFacts, 'id' | 'conference' | 'url'> | null {
  const address = webAddress(link.getAttribute('href'), base.href)
  const url = address ? new URL(address) : null
  const talk = url && url.host === base.host ? pretalxTalk(url) : null
  if (!url || talk?.what !== 'page') return null
  const { id, conference } = namedTalk(url.href) ?? talk
  const { event, code } = pretalxPlace(url)
  return { id, conference, url: `${url.origin}${event}/talk/${code}/` }
}

function titleIn(link: Element): string | null {
  const title = link.querySelector('.title, .talk-title, .pretalx-schedule-talk-title')
  const words = ownText(title) ?? textOf(title ?? link)
  return words && withoutQuotes(words)
}

/** Names follow each other with commas. */
function speakersIn(link: Element): string[] {
  const inLink = link.querySelector(SPEAKERS)
  const beside = link.closest('.talk-title')?.querySelector('small')
  const words = textOf(inLink) ?? (beside && /^(.*);/.exec(ownText(beside) ?? '')?.[1])
  const names = words?.replace(/^-\s|^\((?=.*\)$)/, '').replace(/^([^(]*)\)$/, '$1')
  return names ? names.split(/,\s+/).filter(Boolean) : []
}

const SPEAKERS = '.speakers .names, .speakers, .talk-speakers, .pretalx-schedule-talk-speakers'
