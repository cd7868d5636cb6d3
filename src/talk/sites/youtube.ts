import type { NamedTalk } from '../named-talk'
import { named } from '../rule'

/**
 * YouTube's rule for `namedTalk`: `/watch?v=` (whatever the playlist or the place in it), `/live/`,
 * `/embed/`, `/shorts/` and `youtu.be/`. A short is no talk by itself, though it can be one of a
 * talk's videos.
 */
export function youtube(url: URL): NamedTalk | null {
  const path = url.pathname.replace(/\/$/, '')
  const address = url.hostname + (path === '/watch' ? `/?${url.searchParams.get('v')}` : path)
  return named(url, YOUTUBE_HOSTS, FORM, 'youtube/$2', '', '$1', address)
}

/** Id of the video that an address of YouTube names. */
export function youtubeVideo(url: URL): string | null {
  return youtube(url)?.id.slice(8) ?? null
}

export const YOUTUBE_HOSTS: readonly string[] = [
  'www.youtube.com',
  'youtube.com',
  'm.youtube.com',
  'www.youtube-nocookie.com',
  'youtu.be',
]

/** In the place of an id, and as long as one, a player of lists or of a channel may stand. */
const FORM =
  /^[^/]+(?:\/\?|be\/|com\/(?:live|embed|(shorts)|v)\/)(?!videoseries|live_stream)([\w-]{11})$/
