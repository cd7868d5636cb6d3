import { urlOf } from '../talk/address'
import { factsOf } from '../talk/facts'
import {
  MEDIA_HOSTS,
  mediaConference,
  mediaPage,
  mediaCccDe as talkAt,
} from '../talk/sites/media-ccc-de'
import type { Extractor, TalkFacts } from './extractor'
import { markdownOf } from './markdown'
import { originalLanguage } from './media-ccc-de/language'
import { pageLinks } from './media-ccc-de/links'
import { recordingLinks, recordingsOf } from './media-ccc-de/recordings'
import { all, first, metaOf, oneLine, textOf } from './page'
import { textsOf } from './texts'

/**
 * Recordings on media.ccc.de, which is voctoweb: https://media.ccc.de/v/33c3-7999-title
 * A page has a date, and neither room nor start: slugs that hold them give the start without zone.
 * Its JSON-LD says no more, and is often broken.
 * Templates: https://github.com/voc/voctoweb, app/views/frontend/events/show.html.haml.
 */
export const mediaCccDe: Extractor = {
  id: 'media-ccc-de',
  hosts: MEDIA_HOSTS,
  matches: (url) => talkAt(url)?.what === 'page',
  extract,
}

function extract(doc: Document, url: URL): TalkFacts | null {
  const named = talkAt(url)
  const title = textOf(first(doc, `${HEADING} h1, .container-fluid > h1`))
  if (!named || !title || !first(doc, `p.persons, ${HEADING}`)) return null
  const page = mediaPage(url)
  const recordings = recordingsOf(doc, page)
  const description = descriptionOf(doc)
  const guid = guidOf(doc)
  return factsOf({
    id: named.id,
    conference: named.conference ?? conferenceOf(doc, page),
    conferenceTitle: textOf(first(doc, `${HEADING} .conference`)),
    title,
    subtitle: textOf(first(doc, `${HEADING} h2, .container-fluid > h1 + h2`)),
    speakers: speakersOf(doc),
    abstract: description.length > 0 ? markdownOf(description, page) : null,
    language: originalLanguage(recordings, url),
    url: page,
    links: [...recordingLinks(recordings), ...pageLinks(doc, page)],
    ...(guid && { guid }),
  })
}

const HEADING = '.player-header'

function speakersOf(doc: Document): string[] {
  const linked = textsOf(all(doc, 'p.persons a'))
  if (linked.length > 0) return linked
  const stated = all(doc, 'meta[property="author"]').slice(0, 50)
  return stated.flatMap((meta) => oneLine(meta.getAttribute('content')) ?? [])
}

/** By the link around its logo, or where it has no logo by the words of the link to its playlist. */
function conferenceOf(doc: Document, base: string): string | null {
  const link = first(doc, `${HEADING} a[href*="/c/"]`)?.getAttribute('href')
  const acronym =
    /^\/c\/([^/]+)/.exec(urlOf(link ?? '', base)?.pathname ?? '')?.[1] ??
    /^'([\w.-]+)'/.exec(textOf(first(doc, 'a[href$="/playlist"]')) ?? '')?.[1]
  return acronym ? mediaConference(acronym) : null
}

/**
 * The template puts paragraphs into a paragraph, which a browser ends where the first of them begins:
 * they follow an empty one, up to the next heading.
 */
function descriptionOf(doc: Document): Element[] {
  const parts: Element[] = []
  let part = first(doc, 'p.description, div.description')
  while (part && parts.length < 300 && !part.matches('h1, h2, h3, h4, .download, .share')) {
    parts.push(part)
    part = part.nextElementSibling
  }
  return parts
}

/** In the link to the subtitles' editor, and in the names of pictures: `57321-4a4f8363-…_preview.jpg`. */
function guidOf(doc: Document): string | null {
  const link = first(doc, 'a[href*="c3subtitles.de/talk/guid/"]')?.getAttribute('href')
  const picture = metaOf(doc, 'og:image')
  const guid =
    /\/guid\/([\w-]{16,40})(#|$)/.exec(link ?? '') ??
    /\/\d+-([\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12})[_.]/i.exec(picture ?? '')
  return guid?.[1] ?? null
}
