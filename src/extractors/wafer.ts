import { waferTalk } from '../talk/sites/wafer'
import type { Extractor, TalkFacts } from './extractor'
import { isoTime } from './iso-time'
import { markdownOf } from './markdown'
import { materialOf } from './material'
import { ownText } from './own-text'
import { all, first, languageOf, textOf, titleOf } from './page'
import { labelled, speakersIn, wordsOf } from './wafer/labels'

/**
 * Talk pages of wafer, which DebConf, MiniDebConfs and PyCon ZA run:
 * https://debconf23.debconf.org/talks/1-title/ They say the day without its year and the time without
 * its zone; the conference's schedule says both.
 * Template: https://github.com/CTPUG/wafer, wafer/talks/templates/wafer.talks/talk.html, and what
 * conferences made of it.
 */
export const wafer: Extractor = {
  id: 'wafer',
  hosts: 'any',
  matches: (url) => waferTalk(url) !== null,
  extract,
  more: 'on request',
}

function extract(doc: Document, url: URL): TalkFacts | null {
  const named = waferTalk(url)
  // The first conferences' pages have no such section, but a column for the whole.
  const talk = first(doc, 'section.wafer-talk, .content.wide')
  const facts = talk && labelled(talk)
  const speakers = facts?.get('speakers') ?? facts?.get('speaker')
  const inHead = titleOf(doc) ?? ''
  // Where a conference puts the title into its own frame, it is the head's, before the conference.
  const title = ownText(talk?.querySelector('h1')) ?? (inHead.replace(/ - [^-]+$/, '') || null)
  if (!named || !facts || !speakers || !title) return null
  return {
    id: named.id,
    conference: named.conference,
    conferenceTitle: inHead.startsWith(`${title} - `) ? inHead.slice(title.length + 3) : null,
    title,
    subtitle: null,
    speakers: speakersIn(speakers),
    track: wordsOf(facts.get('track')),
    room: wordsOf(facts.get('room')),
    start: isoTime(wordsOf(facts.get('time'))),
    end: null,
    timeZone: null,
    status: null,
    abstract: abstractIn(talk, url.href),
    language: languageOf(doc),
    url: url.origin + url.pathname,
    links: materialOf(all(doc, '.wafer-talk #urls a[href], #video source[src]'), url.href, null),
  }
}

function abstractIn(talk: Element, base: string): string | null {
  const heading = [...talk.querySelectorAll('h2')].find((one) => textOf(one) === 'Abstract')
  const abstract = talk.querySelector('#abstract, .well') ?? heading?.nextElementSibling
  return abstract ? markdownOf([abstract], base) : null
}
