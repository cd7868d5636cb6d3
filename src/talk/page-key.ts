import { urlOf } from './address'

/**
 * Normal form of an address, to tell whether two addresses are one page: https, no `www.`, no
 * fragment (but a route of the page's own, `#/…` or `#!…`), no tracking parameters, the others in
 * order, no trailing slash. What is no address comes back as it is.
 */
export function pageKey(address: string): string {
  const url = urlOf(address)
  if (!url) return address.trim()
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return url.href
  const host = SAME_SITE.get(url.host) ?? url.host.replace(/^www\./, '')
  const path = url.pathname.split('/').map(sameEncoding).join('/').replace(/\/+$/, '')
  return `https://${host}${path}${query(url)}${route(url)}`
}

/** The address as it is, but for the place on the page and for what tracks who follows a link. */
export function withoutTracking(address: string): string {
  const url = urlOf(address)
  if (!url) return address.trim()
  if (!route(url)) url.hash = ''
  for (const [name] of parametersOf(url)) {
    if (TRACKING.test(name)) url.searchParams.delete(name)
  }
  return url.href
}

/** Hosts that serve the same pages as another. */
const SAME_SITE = new Map([['archive.fosdem.org', 'fosdem.org']])

/** What mailers, social networks and advertisers hang on links. */
const TRACKING =
  /^(utm_\w+|mtm_\w+|pk_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_[ce]id|_hs(enc|mi)|ref_src|ref_url|si)$/i

function query(url: URL): string {
  const text = new URLSearchParams()
  for (const [name, value] of parametersOf(url)) {
    if (!TRACKING.test(name)) text.append(name, value)
  }
  text.sort()
  return text.size > 0 ? `?${text}` : ''
}

/**
 * By `forEach`: in Firefox's content scripts, which see the page's own `URLSearchParams` through a
 * wrapper, its iterators can't be iterated (https://bugzilla.mozilla.org/show_bug.cgi?id=1023984).
 */
function parametersOf(url: URL): [name: string, value: string][] {
  const parameters: [string, string][] = []
  url.searchParams.forEach((value, name) => {
    parameters.push([name, value])
  })
  return parameters
}

function route(url: URL): string {
  return /^#[/!]./.test(url.hash) ? url.hash : ''
}

/** One spelling for `(`, `%28`, a raw space and `%20`. */
function sameEncoding(segment: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(segment))
  } catch {
    return segment
  }
}
