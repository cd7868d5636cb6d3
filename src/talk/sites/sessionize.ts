import type { NamedTalk } from '../named-talk'

/** Sessionize's rule for a speaker's public talks: `https://sessionize.com/s/speaker/title/93884`. */
export function sessionize(url: URL): NamedTalk | null {
  const talk = /^\/s\/[^/]+\/[^/]+\/(\d+)\/?$/.exec(url.pathname)
  if (url.hostname !== 'sessionize.com' || !talk) return null
  return { id: `sessionize.com/s/${talk[1]}`, conference: null, what: 'page' }
}
