import type { NamedTalk } from '../named-talk'

/** What an address of PeerTube, on any host, says of its video. */
export interface PeertubeVideo {
  id: string
  /** Canonical address: `/w/` and the short id. */
  page: string
}

/**
 * The video that an address names in PeerTube's way: `/w/SHORT`, `/videos/watch/UUID`,
 * `/videos/embed/UUID`. Either id stands in either place
 * (https://github.com/Chocobozzz/PeerTube, toCompleteUUID); the address alone does not tell that the
 * host runs PeerTube, so the id is the host's own.
 */
export function peertubeVideo(url: URL): PeertubeVideo | null {
  const form = /^\/(?:w|videos\/(?:watch|embed))\/([^/;]+)(?:;[^/]*)?\/?$/.exec(url.pathname)
  const id = form?.[1] ?? ''
  const short = UUID.test(id) ? shortened(id) : SHORT.test(id) ? id : null
  if (!short) return null
  return { id: `${url.host}/w/${short}`, page: `${url.origin}/w/${short}` }
}

/** PeerTube's rule for `namedTalk`. */
export function peertube(url: URL): NamedTalk | null {
  const video = peertubeVideo(url)
  return video && { id: video.id, conference: null, what: 'page' }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Flickr's digits of base 58, as the package short-uuid uses them. */
const DIGITS = '123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ'
const SHORT = new RegExp(`^[${DIGITS}]{22}$`)

function shortened(uuid: string): string {
  let rest = BigInt(`0x${uuid.replaceAll('-', '')}`)
  let short = ''
  for (; rest > 0n; rest /= 58n) short = DIGITS.charAt(Number(rest % 58n)) + short
  return short.padStart(22, '1')
}
