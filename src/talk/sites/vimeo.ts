import type { NamedTalk } from '../named-talk'

/** What an address of Vimeo says of its video. */
export interface VimeoVideo {
  id: string
  /** Canonical address; that of an unlisted video holds the key without which it does not open. */
  page: string
}

/**
 * The video that an address of Vimeo names: `/ID`, unlisted `/ID/KEY`, in a channel, a group or a
 * showcase, or in the player that other sites embed.
 */
export function vimeoVideo(url: URL): VimeoVideo | null {
  const form = FORMS.get(url.hostname)?.exec(url.pathname)
  if (!form?.[1]) return null
  const key = form[2] ?? url.searchParams.get('h') ?? ''
  const id = `vimeo.com/${form[1]}`
  return { id, page: `https://${id}${/^\w{8,12}$/.test(key) ? `/${key}` : ''}` }
}

/** Vimeo's rule for `namedTalk`. */
export function vimeo(url: URL): NamedTalk | null {
  const video = vimeoVideo(url)
  return video && { id: video.id, conference: null, what: 'page' }
}

const PAGE =
  /^\/(?:channels\/[^/]+\/|groups\/[^/]+\/videos\/|(?:showcase|album)\/\d+\/video\/)?(\d{4,12})(?:\/(\w{8,12}))?\/?$/

const FORMS = new Map([
  ['vimeo.com', PAGE],
  ['www.vimeo.com', PAGE],
  ['player.vimeo.com', /^\/video\/(\d{4,12})\/?$/],
])
