import type { NamedTalk } from '../named-talk'

/**
 * Id of the video that an address of YouTube names, in any of its forms: `/watch?v=` (whatever the
 * playlist or the place in it), `/live/`, `/embed/`, `/shorts/` and `youtu.be/`.
 */
export function youtubeVideo(url: URL): string | null {
  if (!YOUTUBE_HOSTS.includes(url.hostname)) return null
  const path = url.pathname.replace(/\/$/, '')
  const form = url.hostname === 'youtu.be' ? /^\/(.*)$/ : /^\/(?:live|embed|shorts|v)\/(.*)$/
  const id = path === '/watch' ? url.searchParams.get('v') : form.exec(path)?.[1]
  return id && ID.test(id) ? id : null
}

/** YouTube's rule for `namedTalk`. A short is no talk by itself, though it can be one of a talk's videos. */
export function youtube(url: URL): NamedTalk | null {
  const id = youtubeVideo(url)
  if (!id) return null
  const what = url.pathname.startsWith('/shorts/') ? 'file' : 'page'
  return { id: `youtube/${id}`, conference: null, what }
}

export const YOUTUBE_HOSTS: readonly string[] = [
  'www.youtube.com',
  'youtube.com',
  'm.youtube.com',
  'www.youtube-nocookie.com',
  'youtu.be',
]

/** In the place of an id, and as long as one, a player of lists or of a channel may stand. */
const ID = /^(?!videoseries|live_stream)[\w-]{11}$/
