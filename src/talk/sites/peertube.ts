import type { NamedTalk } from '../named-talk'
import { named } from '../rule'

/**
 * PeerTube's rule for `namedTalk`, on any host: `/w/SHORT`, `/videos/watch/UUID`,
 * `/videos/embed/UUID`. Either id stands in either place
 * (https://github.com/Chocobozzz/PeerTube, toCompleteUUID); the address alone does not tell that the
 * host runs PeerTube, so the id is the host's own: `HOST/w/SHORT`, as is the page's canonical address.
 */
export function peertube(url: URL): NamedTalk | null {
  return named(
    url,
    null,
    /^([^/]+)\/(?:w|videos\/(?:watch|embed))\/(?:([1-9a-km-zA-HJ-NP-Z]{22})|([\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12}))(?:;[^/]*)?\/?$/,
    (_, host, short, uuid = '') => `${host}/w/${short ?? shortened(uuid)}`,
  )
}

/** In Flickr's digits of base 58, as the package short-uuid uses them. */
function shortened(uuid: string): string {
  let rest = BigInt(`0x${uuid.replaceAll('-', '')}`)
  let short = ''
  for (; rest > 0n; rest /= 58n) short = DIGITS.charAt(Number(rest % 58n)) + short
  return short.padStart(22, '1')
}

const DIGITS = '123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ'
