import { urlOf } from '../../talk/address'
import { factsOf } from '../../talk/facts'
import {
  MEDIA_HOSTS,
  mediaConference,
  mediaPage,
  mediaCccDe as talkAt,
} from '../../talk/sites/media-ccc-de'
import type { ScheduleReader, TalkFacts } from '../extractor'
import { all, first, oneLine, textOf } from '../page'
import { textsOf } from '../texts'

/**
 * media.ccc.de's pages that list recordings: a conference, one of its tracks, a person, a tag, a
 * search. https://media.ccc.de/c/31c3
 * Templates: https://github.com/voc/voctoweb, app/views/frontend/conferences/show.html.haml.
 */
export const mediaCccDe: ScheduleReader = {
  id: 'media-ccc-de',
  hosts: MEDIA_HOSTS,
  matches: ({ pathname }) => /^\/(c|p|tags|search|recent|popular|unpopular)(\/|$)/.test(pathname),
  list,
}

/** The largest conference has some hundred. */
const MOST = 3_000

function list(doc: Document, url: URL): TalkFacts[] {
  const acronym = /^\/c\/([^/]+)/.exec(url.pathname)?.[1]
  const title = acronym ? textOf(first(doc, '.events-header h1')) : null
  const talks = new Map<string, TalkFacts>()
  for (const preview of all(doc, '.event-preview').slice(0, MOST)) {
    const talk = talkIn(preview, url)
    if (!talk || talks.has(talk.id)) continue
    const conference = talk.conference ?? (acronym ? mediaConference(acronym) : null)
    talks.set(talk.id, { ...talk, conference, conferenceTitle: title ?? talk.conferenceTitle })
  }
  return [...talks.values()]
}

function talkIn(preview: Element, base: URL): TalkFacts | null {
  const link = preview.querySelector('h3 a[href]')
  const address = link && urlOf(link.getAttribute('href') ?? '', base.href)
  const named = address && talkAt(address)
  const title = link && titleOf(link, preview)
  if (!address || named?.what !== 'page' || !title) return null
  const subtitle = preview.querySelector('h4')
  return factsOf({
    id: named.id,
    conference: named.conference,
    conferenceTitle: textOf(preview.querySelector('.conference a')),
    title,
    subtitle: oneLine(subtitle?.getAttribute('title')) ?? textOf(subtitle),
    speakers: textsOf(preview.querySelectorAll('.persons a')),
    url: mediaPage(address),
  })
}

/** Long titles are cut, but for the words of the picture. */
function titleOf(link: Element, preview: Element): string | null {
  const title = textOf(link)
  if (!title?.endsWith('…')) return title
  const whole = oneLine(preview.querySelector('img.video-thumbnail')?.getAttribute('alt'))
  return whole?.startsWith(title.slice(0, -1)) ? whole : title
}
