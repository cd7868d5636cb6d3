import type { NamedTalk } from '../named-talk'

/**
 * Id of the video that an address of YouTube names, in any of its forms: `/watch?v=` (whatever the
 * playlist or the place in it), `/live/`, `/embed/`, `/shorts/` and `youtu.be/`.
 */
export function youtubeVideo(url: URL): string | null {
  const path = url.pathname
  const named = url.hostname.endsWith('youtu.be')
    ? path.slice(1)
    : path.replace(/\/$/, '') === '/watch'
      ? url.searchParams.get('v')
      : /^\/(?:live|embed|shorts|v)\/(.*)$/.exec(path)?.[1]
  const id = HOSTS.has(url.hostname) ? named?.replace(/\/$/, '') : null
  return id && /^[\w-]{11}$/.test(id) && !PLAYERS.has(id) ? id : null
}

/** YouTube's rule for `namedTalk`. A short is no talk by itself, though it can be one of a talk's videos. */
export function youtube(url: URL): NamedTalk | null {
  const id = youtubeVideo(url)
  if (!id) return null
  const what = url.pathname.startsWith('/shorts/') ? 'file' : 'page'
  return { id: `youtube/${id}`, conference: null, what }
}

export const YOUTUBE_HOSTS = [
  'www.youtube.com',
  'youtube.com',
  'm.youtube.com',
  'www.youtube-nocookie.com',
  'youtu.be',
] as const

const HOSTS = new Set<string>(YOUTUBE_HOSTS)

/** Players of lists and channels, in the place of an id and as long as one. */
const PLAYERS = new Set(['videoseries', 'live_stream'])
