import { vimeo as named, vimeoPage } from '../talk/sites/vimeo'
import { addressesIn, describedLinks } from './described-links'
import type { Extractor, TalkFacts } from './extractor'
import { readVideo } from './generic/schema-facts'
import { declaredThings } from './generic/schema-things'
import { hostedFacts, isHeadOf, typedMarkdown } from './hosted'
import { metaOf, oneLine, titleOf } from './page'

/**
 * Recordings on Vimeo: https://vimeo.com/31179423, in a channel, a group or a showcase, and in its
 * player. Who put them there is not who speaks, and the day is that of the upload. What the page
 * declares counts where it is of this video: the page stays when another one is gone to.
 */
export const vimeo: Extractor = {
  id: 'vimeo',
  hosts: ['vimeo.com', 'www.vimeo.com', 'player.vimeo.com'],
  matches: (url) => named(url) !== null,
  extract,
}

function extract(doc: Document, url: URL): TalkFacts | null {
  const video = named(url)
  if (!video) return null
  const isHead = isHeadOf(doc, video.id, url.href)
  const declared = isHead ? readVideo(declaredThings(doc)) : null
  const head = isHead ? metaOf(doc, 'og:title') : null
  const title = declared?.name ?? oneLine(head) ?? tabTitle(doc, url)
  if (!title) return null
  const description = declared?.description ?? (isHead ? metaOf(doc, 'og:description') : null)
  const page = vimeoPage(url, video.id)
  return hostedFacts({
    id: video.id,
    title,
    abstract: typedMarkdown(description),
    url: page,
    links: [
      { kind: 'video', url: page, label: null },
      ...describedLinks(addressesIn(description ?? ''), video.id),
    ],
  })
}

/** `Title on Vimeo`, in the player `Title from Somebody on Vimeo`; a showcase's is its own. */
function tabTitle(doc: Document, url: URL): string | null {
  if (/^\/(showcase|album)\//.test(url.pathname)) return null
  const form = url.hostname === 'player.vimeo.com' ? /^(.+) from .+ on Vimeo$/ : /^(.+) on Vimeo$/
  const title = form.exec(titleOf(doc) ?? '')?.[1] ?? null
  return title === oneLine(metaOf(doc, 'og:title')) ? null : title
}
