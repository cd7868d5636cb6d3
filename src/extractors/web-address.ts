import { isWeb, urlOf } from '../talk/address'

/**
 * The absolute address that a page's link leads to, or `null` where it leads nowhere on the web:
 * empty, a fragment of the same page, `mailto:`, `dat:`, `git:`, `javascript:`. Repairs what authors
 * mistype: `http://https://a.org`, `hhttps://a.org`, and `a.org/talks` without a scheme.
 */
export function webAddress(link: string | null | undefined, base: string): string | null {
  const written = (link ?? '').trim()
  if (written === '' || written.startsWith('#') || written.length > LONGEST) return null
  const repaired = written.replace(/^(?:[a-z]+:\/\/)*[a-z]*?(https?:\/\/)/i, '$1')
  const absolute = HOST_FIRST.test(repaired) ? `https://${repaired}` : repaired
  const url = urlOf(absolute, base)
  return url && isWeb(url) && url.href.length <= LONGEST ? url.href : null
}

/** `twitch.tv/someone`: a host with a dot, then nothing or a path. */
const HOST_FIRST = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(\/|\?|#|$)/i

/** Longer addresses are no address of a person's making (a picture in a `data:` link, an attack). */
const LONGEST = 4_000
