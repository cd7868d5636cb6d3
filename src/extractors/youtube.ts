import { youtube as named, YOUTUBE_HOSTS, youtubeVideo } from '../talk/sites/youtube'
import { addressesIn, describedLinks } from './described-links'
import type { Extractor, TalkFacts } from './extractor'
import { addressesInHead, hostedFacts, typedMarkdown } from './hosted'
import { all, metaOf, oneLine, textOf, titleOf } from './page'
import { descriptionText } from './youtube/description'
import { playerDescription } from './youtube/player'

/**
 * Recordings on YouTube: https://www.youtube.com/watch?v=5lPa2U239C4, also as an item of a playlist,
 * `/live/`, embedded, and the site for phones. A short is no talk.
 *
 * The page stays when another video is gone to: its head and scripts then are those of the first
 * (https://github.com/zotero/translators, YouTube.js), so they count only where they name this one.
 * The channel is whoever recorded the talk, not who gave it, and the day is that of the upload.
 */
export const youtube: Extractor = {
  id: 'youtube',
  hosts: YOUTUBE_HOSTS,
  matches: (url) => named(url)?.what === 'page',
  extract,
}

function extract(doc: Document, url: URL): TalkFacts | null {
  const video = youtubeVideo(url)
  if (!video) return null
  const id = `youtube/${video}`
  const isHead = isHeadOf(doc, video, url.href)
  const shown = isShown(doc, video)
  const title =
    (shown ? shownTitle(doc) : null) ??
    (isHead ? oneLine(metaOf(doc, 'og:title')) : null) ??
    tabTitle(doc, url.href)
  if (!title) return null
  const page = `https://www.youtube.com/watch?v=${video}`
  const description =
    playerDescription(doc, video) ??
    (shown ? descriptionText(doc, url.href) : null) ??
    (isHead ? metaOf(doc, 'og:description') : null)
  return hostedFacts({
    id,
    title,
    abstract: typedMarkdown(description),
    url: page,
    links: [
      { kind: 'video', url: page, label: null },
      ...describedLinks(addressesIn(description ?? ''), id),
    ],
  })
}

function isHeadOf(doc: Document, video: string, base: string): boolean {
  const named = all(doc, 'meta[itemprop="identifier"], meta[itemprop="videoId"]')
  const stated = addressesInHead(doc, base).map((address) => youtubeVideo(new URL(address)))
  const videos = [...stated, ...named.map((meta) => meta.getAttribute('content'))]
  return videos.length > 0 && videos.every((one) => one === video)
}

/** For a moment after navigation the page still shows the video before; its element tells which. */
function isShown(doc: Document, video: string): boolean {
  const showing = all(doc, 'ytd-watch-flexy[video-id], ytd-watch-grid[video-id]')
  return showing.length === 0 || showing.some((one) => one.getAttribute('video-id') === video)
}

function shownTitle(doc: Document): string | null {
  return all(doc, SHOWN_TITLE).map(textOf).find(Boolean) ?? null
}

/** Since 2022, before, and the site for phones. */
const SHOWN_TITLE =
  'ytd-watch-metadata h1, #title h1, ytd-video-primary-info-renderer h1, .slim-video-information-title'

/** `(3) Title - YouTube`, unless it is still that of the video before. */
function tabTitle(doc: Document, base: string): string | null {
  const title = titleOf(doc)?.replace(/^\(\d+\+?\) | - YouTube$/g, '')
  const isOld = title === oneLine(metaOf(doc, 'og:title')) && addressesInHead(doc, base).length > 0
  return !title || isOld || title === 'YouTube' ? null : title
}
