import { indico as indicoTalk } from '../talk/sites/indico'
import type { Extractor, TalkFacts } from './extractor'
import { speakersIn } from './indico/speakers'
import { timesOn } from './indico/times'
import { markdownOf } from './markdown'
import { materialOf } from './material'
import { first, textOf } from './page'

/**
 * Contributions of conferences in Indico 2 and 3, on any host:
 * https://lpc.events/event/16/contributions/1403/ The page's language is its reader's, not the talk's, and with it the
 * day is written; each contribution's calendar has the instants.
 * Templates: https://github.com/indico/indico, indico/modules/events/contributions/templates/display
 * and indico/modules/events/templates/display/conference/base.html.
 */
export const indico: Extractor = {
  id: 'indico',
  hosts: 'any',
  matches: (url) => indicoTalk(url)?.what === 'page',
  extract,
  more: 'on request',
}

function extract(doc: Document, url: URL): TalkFacts | null {
  const named = indicoTalk(url)
  const page = first(doc, '.item-summary')
  const title = textOf(page?.querySelector('h2'))
  if (!named || !page || !title) return null
  const words = (selector: string) => textOf(page.querySelector(selector))
  const description = page.querySelector('.page-content .description')
  return {
    id: named.id,
    conference: named.conference,
    conferenceTitle: textOf(first(doc, '.confTitle h1, .conference-title h1')),
    title,
    subtitle: null,
    speakers: speakersIn(page),
    track: words('.contrib-track') ?? words('.contrib-session'),
    room: words('.contribution-location .text') ?? words('.contribution-location'),
    ...timesOn(doc, page),
    status: null,
    abstract: description ? markdownOf([description], url.href) : null,
    language: null,
    url: url.origin + url.pathname,
    links: materialOf(
      [...page.querySelectorAll('a.attachment[href]')],
      url.href,
      ':not(.icon-link)',
    ),
  }
}
