import type { NamedTalk } from '../named-talk'
import { numberedTalk } from './chaos-numbers'

export const MEDIA_HOSTS = ['media.ccc.de', 'www.media.ccc.de', 'app.media.ccc.de']

/** What an address of media.ccc.de says of the talk it belongs to. */
export interface MediaTalk extends NamedTalk {
  /** Canonical address of the recording's page, or `null` where the address is of a file. */
  page: string | null
}

/**
 * media.ccc.de's rule for `namedTalk`: a recording's page (`/v/SLUG`), what belongs to it
 * (`/v/SLUG/oembed`, `/postroll/SLUG`), and its files on the servers beside it
 * (`cdn.media.ccc.de/congress/2014/h264-hd/31c3-6249-en-….mp4`), where their names have a number.
 */
export function mediaCccDe(url: URL): MediaTalk | null {
  if (MEDIA_HOSTS.includes(url.hostname)) return onSite(url.pathname)
  if (!url.hostname.endsWith('.media.ccc.de')) return null
  const file = numberedTalk(url.pathname.split('/').at(-1) ?? '')
  return file && { ...file, what: 'file', page: null }
}

function onSite(path: string): MediaTalk | null {
  const [, place, slug, rest] = /^\/(v|postroll)\/([^/]+)(\/[^/]+)?\/?$/.exec(path) ?? []
  if (!slug) return null
  const named = numberedTalk(slug) ?? { id: `media.ccc.de/${slug}`, conference: null }
  const what = place === 'v' && !rest ? 'page' : 'file'
  return { ...named, what, page: `https://media.ccc.de/v/${slug}` }
}

/** Id of a conference that media.ccc.de calls so in its addresses (`/c/gpn20`). */
export function mediaConference(acronym: string): string {
  return numberedTalk(`${acronym}-00000`)?.conference ?? `media.ccc.de/${acronym}`
}
