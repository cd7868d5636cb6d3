import { sessionize as sessionizeTalk } from '../talk/sites/sessionize'
import type { Extractor, TalkFacts } from './extractor'
import { markdownOf, markdownOfText } from './markdown'
import { all, first, languageOf, metaOf, textOf, titleOf } from './page'
import { textsOf } from './texts'

/**
 * Talks that speakers offer publicly: https://sessionize.com/s/speaker/title/93884 They are of no
 * conference yet, and so without time and room. The templates are not public; the classes are those
 * that public readers of the speakers' pages use.
 */
export const sessionize: Extractor = {
  id: 'sessionize',
  hosts: ['sessionize.com'],
  matches: (url) => sessionizeTalk(url) !== null,
  extract,
}

function extract(doc: Document, url: URL): TalkFacts | null {
  const named = sessionizeTalk(url)
  const title = textOf(
    first(doc, 'h1:not([class*="speaker"])') ?? first(doc, '.c-s-session__title'),
  )
  if (!named || !title || /^404\b/.test(titleOf(doc) ?? '')) return null
  const summary = first(doc, '.c-s-session__summary')
  return {
    id: named.id,
    conference: null,
    conferenceTitle: null,
    title,
    subtitle: null,
    speakers: textsOf(all(doc, '.c-s-speaker-info__name')),
    track: null,
    room: null,
    start: null,
    end: null,
    timeZone: null,
    status: null,
    abstract: summary
      ? markdownOf([summary], url.href)
      : markdownOfText(metaOf(doc, 'og:description')),
    language: languageOf(doc),
    url: url.origin + url.pathname,
    links: [],
  }
}
