import { urlOf } from '../talk/address'
import { pageId, talkIdOf } from '../talk/identity'
import { withoutTracking } from '../talk/page-key'
import type { TalkLink } from '../talk/talk'
import type { TalkFacts } from './extractor'
import { readEvent, readVideo } from './generic/schema-facts'
import { declaredThings } from './generic/schema-things'
import { addressesInHead, hostedFacts } from './hosted'
import { markdownOfText } from './markdown'
import { languageOf, metaOf, oneLine, titleOf } from './page'
import { webAddress } from './web-address'

/**
 * Best effort for a page of any site: what it declares of a schema.org Event or VideoObject, then
 * Open Graph, then its title. Nothing is guessed from its looks.
 */
export function genericPage(doc: Document, address: string): TalkFacts {
  if (isStale(doc, address)) return titleOnly(doc, address)
  const things = declaredThings(doc)
  const event = readEvent(things)
  const video = readVideo(things)
  const described = event?.description ?? video?.description ?? metaOf(doc, 'og:description')
  return {
    id: talkIdOf(address) ?? pageId(address),
    conference: null,
    conferenceTitle: event?.conference ?? null,
    title:
      event?.name ?? video?.name ?? oneLine(metaOf(doc, 'og:title')) ?? titleOf(doc) ?? address,
    subtitle: null,
    speakers: event?.speakers ?? [],
    track: null,
    room: event?.place ?? null,
    start: event?.start ?? null,
    end: event?.end ?? null,
    timeZone: null,
    status: event?.status ?? null,
    abstract: markdownOfText(described ?? metaOf(doc, 'description')),
    language: event?.language ?? languageOf(doc),
    url: withoutTracking(address),
    links: videoLinks(doc, video?.file ?? null, address),
  }
}

/**
 * After navigation within a site that keeps its page, the head is still that of the talk that was
 * shown before.
 */
function isStale(doc: Document, address: string): boolean {
  const id = talkIdOf(address)
  return addressesInHead(doc, address).some((stated) => {
    const other = talkIdOf(stated)
    return other !== null && other !== id && siteOf(stated) === siteOf(address)
  })
}

function siteOf(address: string): string | undefined {
  return urlOf(address)?.host.replace(/^(www|m)\./, '')
}

function titleOnly(doc: Document, address: string): TalkFacts {
  const id = talkIdOf(address) ?? pageId(address)
  const url = withoutTracking(address)
  return hostedFacts({ id, title: titleOf(doc) ?? address, url, links: [] })
}

/** Whether a page says of itself that it is an event or a recording. */
export function declaresTalk(doc: Document): boolean {
  const things = declaredThings(doc)
  return readEvent(things) !== null || readVideo(things) !== null
}

/** The recording's file, where the page names it in full. */
function videoLinks(doc: Document, declared: string | null, address: string): TalkLink[] {
  const stated = [declared, metaOf(doc, 'og:video:secure_url'), metaOf(doc, 'og:video:url')]
  const file = [...stated, metaOf(doc, 'og:video')].find((url) => /^https?:\/\//i.test(url ?? ''))
  const url = webAddress(file, address)
  return url ? [{ kind: 'video', url, label: null }] : []
}
