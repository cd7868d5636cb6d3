import { namedTalk } from '../talk/named-talk'
import { pretalxPlace, pretalxTalk } from '../talk/sites/pretalx'
import type { Extractor, TalkFacts } from './extractor'
import { markdownOf } from './markdown'
import { ownText } from './own-text'
import { all, first, textOf } from './page'
import { eventTitle, talkTitle } from './pretalx/heading'
import { talkLanguage } from './pretalx/language'
import { talkLinks } from './pretalx/links'
import { isPretalx } from './pretalx/page'
import { readSlot, slotPlaces } from './pretalx/slots'

/**
 * Talk pages of pretalx, which conferences run on hosts of their own, from its first version to 2026.
 * https://cfp.cfgmgmtcamp.org/2023/talk/TUEMHQ/
 * Template: https://github.com/pretalx/pretalx, src/pretalx/agenda/templates/agenda/talk.html.
 */
export const pretalx: Extractor = {
  id: 'pretalx',
  hosts: 'any',
  matches: (url) => pretalxTalk(url)?.what === 'page',
  extract,
  more: 'on request',
}

function extract(doc: Document, url: URL): TalkFacts | null {
  const address = pretalxTalk(url)
  if (!address || !isPretalx(doc)) return null
  const title = talkTitle(doc)
  if (!title) return null
  const named = namedTalk(url.href)
  const { event, code } = pretalxPlace(url)
  const page = `${url.origin}${event}/talk/${code}/`
  const places = slotPlaces(doc)
  // Of several slots the first is the talk's; all of them stand in their own words below its text.
  const text = [...all(doc, TEXT).slice(0, 20), ...(places.length > 1 ? listOf(doc, places) : [])]
  return {
    id: named?.id ?? address.id,
    conference: named?.conference ?? address.conference,
    conferenceTitle: eventTitle(doc, title),
    title,
    subtitle: null,
    speakers: speakersOf(doc),
    track: trackOf(doc),
    ...readSlot(places[0]),
    status: /^\W*CANCELL?ED\b|^[[(]cancell?ed\b/i.test(title) ? 'cancelled' : null,
    abstract: text.length > 0 ? markdownOf(text, page) : null,
    language: talkLanguage(doc),
    url: page,
    links: talkLinks(doc, page),
  }
}

/** Speakers' biographies are called abstracts as well, and stand elsewhere. */
const TEXT =
  'section.abstract, section.description, .talk-content > .abstract, .talk-content > .abstact, .talk-content > .description'

const SPEAKERS =
  '.avatar + .pretalx-session-info > .title, .talk-speaker-name, .speakers .speaker .name, .bordered-list > .info > a'

function speakersOf(doc: Document): string[] {
  const names = all(doc, SPEAKERS).slice(0, 100).map(textOf)
  return [...new Set(names.filter((name) => name !== null))]
}

/** Since 2026, with the type of session in the same line: `Main · Talk`. */
function trackOf(doc: Document): string | null {
  const fact = first(doc, '.talk-fact > .talk-track-swatch')?.parentElement
  return ownText(fact)?.replace(/\s+·\s[^·]*$/, '') ?? null
}

function listOf(doc: Document, places: Element[]): Element[] {
  const list = first(doc, '.talk-slots')
  return list ? [list] : places
}
