import { peertube as named } from '../talk/sites/peertube'
import { addressesIn, describedLinks, linksOf } from './described-links'
import type { Extractor, TalkFacts } from './extractor'
import { hostedFacts, isHeadOf, typedMarkdown } from './hosted'
import { markdownOf } from './markdown'
import { all, first, metaOf, oneLine, textOf, titleOf } from './page'

/**
 * Recordings on PeerTube, on any host: https://peertube.debian.social/w/pXsvKqVbCHUeP2kGn4vYyR.
 * Templates: https://github.com/Chocobozzz/PeerTube, server/core/lib/html/shared/tags-html.ts (the
 * head, of the video that was opened first) and client/src/app/+videos/+video-watch (what is shown).
 * Account and channel are whose upload it is, not who speaks.
 */
export const peertube: Extractor = {
  id: 'peertube',
  hosts: 'any',
  matches: (url) => named(url) !== null,
  extract,
}

function extract(doc: Document, url: URL): TalkFacts | null {
  const video = named(url)
  if (!video || !isPeertube(doc)) return null
  const isHead = isHeadOf(doc, video.id, url.href)
  const head = isHead ? (metaOf(doc, 'og:title') ?? metaOf(doc, 'name')) : null
  const title = textOf(first(doc, '.video-info-name')) ?? oneLine(head) ?? tabTitle(doc)
  if (!title) return null
  const shown = all(doc, '.video-info-description-html').slice(0, 1)
  const stated = isHead ? (metaOf(doc, 'og:description') ?? metaOf(doc, 'description')) : null
  const links = shown.length > 0 ? linksOf(shown, url.href) : addressesIn(stated ?? '')
  const page = `${url.protocol}//${video.id}`
  return hostedFacts({
    id: video.id,
    title,
    abstract: shown.length > 0 ? markdownOf(shown, url.href) : typedMarkdown(stated),
    language: languageOf(doc),
    url: page,
    links: [{ kind: 'video', url: page, label: null }, ...describedLinks(links, video.id)],
  })
}

/** Its pages say so; those of other software at such an address are read as any page. */
function isPeertube(doc: Document): boolean {
  const embedded = metaOf(doc, 'og:video:url') ?? ''
  return metaOf(doc, 'og:platform') === 'PeerTube' || /\/videos\/embed\/[^/]+$/.test(embedded)
}

/** `Title - Name of the instance`, which changes with the video. */
function tabTitle(doc: Document): string | null {
  const instance = metaOf(doc, 'og:site_name')
  const title = titleOf(doc)
  return instance && title?.endsWith(` - ${instance}`) ? title.slice(0, -instance.length - 3) : null
}

/** The video's, which leads to a search for others in it. */
function languageOf(doc: Document): string | null {
  const link = first(
    doc,
    'my-video-attributes a[href*="languageOneOf="], .video-attribute a[href*="languageOneOf="]',
  )
  return (
    /languageOneOf=([a-z]{2,3}(?:-[a-z0-9]{2,8})*)(&|$)/i.exec(
      link?.getAttribute('href') ?? '',
    )?.[1] ?? null
  )
}
