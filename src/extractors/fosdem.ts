import { FOSDEM_HOSTS, fosdemTalk } from '../talk/sites/fosdem'
import type { Extractor, TalkFacts } from './extractor'
import { talkSubtitle, talkTitle } from './fosdem/heading'
import { talkLinks } from './fosdem/links'
import { speakersOf } from './fosdem/sections'
import { readSideBox } from './fosdem/side-box'
import { withoutStatus } from './fosdem/status'
import { markdownOf } from './markdown'
import { all, first, languageOf, titleOf } from './page'

/**
 * FOSDEM's talk pages, 2013 to 2026: one template, changed in small things every year.
 * https://fosdem.org/2026/schedule/event/FE7ULY-foss-in-times-of-war-scarcity-and-ai/
 * https://archive.fosdem.org/2013/schedule/event/keynotes_welcome/
 * Template: https://github.com/FOSDEM/website, layouts/schedule/event.html and layouts/main.html.
 */
export const fosdem: Extractor = {
  id: 'fosdem',
  hosts: FOSDEM_HOSTS,
  matches: (url) => fosdemTalk(url.href)?.page != null,
  extract,
}

function extract(doc: Document, url: URL): TalkFacts | null {
  const address = fosdemTalk(url.href)
  const marked = talkTitle(doc)
  if (!address?.page || !marked || !isTalk(doc, address.year)) return null
  const box = readSideBox(doc)
  // Links are taken from the canonical page, so that the archive's copy gives the same ones.
  const { title, status } = withoutStatus(marked)
  const blurb = all(doc, '#main .event-abstract, #main .event-description')
  return {
    id: address.id,
    conference: `fosdem-${address.year}`,
    conferenceTitle: `FOSDEM ${address.year}`,
    title,
    subtitle: talkSubtitle(doc),
    speakers: speakersOf(doc),
    track: box.track,
    room: box.room,
    start: box.start,
    end: box.end,
    timeZone: 'Europe/Brussels',
    status,
    abstract: blurb.length > 0 ? markdownOf(blurb, address.page) : null,
    language: languageOf(doc),
    url: address.page,
    links: talkLinks(doc, box, address.page),
  }
}

/**
 * The site has pages at talks' addresses that are none (`Page not found`). What the pages to 2012
 * look like is not documented: of those the title is taken, and what else is in the usual place.
 */
function isTalk(doc: Document, year: number): boolean {
  if (year > 2012) return first(doc, 'body.schedule-event, #main .value-title') !== null
  return !/\bnot found\b|\b404\b/i.test(titleOf(doc) ?? '')
}
