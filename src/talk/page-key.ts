import { isWeb, urlOf } from './address'

/**
 * Normal form of an address, to tell whether two addresses are one page: https, no `www.`, no
 * fragment (but a route of the page's own, `#/…` or `#!…`), no tracking parameters, the others in
 * order, no trailing slash. What is no address comes back as it is.
 */
export function pageKey(address: string): string {
  const url = urlOf(address)
  if (!url) return address.trim()
  if (!isWeb(url)) return url.href
  const host = url.host.replace(SAME_SITE, '')
  const path = url.pathname.split('/').map(sameEncoding).join('/').replace(/\/+$/, '')
  dropTracking(url)
  url.searchParams.sort()
  return `https://${host}${path}${url.search}${route(url)}`
}

/** The address as it is, but for the place on the page and for what tracks who follows a link. */
export function withoutTracking(address: string): string {
  const url = urlOf(address)
  if (!url) return address.trim()
  if (!route(url)) url.hash = ''
  dropTracking(url)
  return url.href
}

/** What stands before a host that serves the same pages without it. */
const SAME_SITE = /^(www\.|archive\.(?=fosdem\.org$))/

/** What mailers, social networks and advertisers hang on links. */
const TRACKING =
  /^((utm|mtm|pk)_\w+|(fb|g|d|ms|y)clid|[gw]braid|igshid|mc_[ce]id|_hs(enc|mi)|ref_(src|url)|si)$/i

/**
 * By `forEach`: in Firefox's content scripts, which see the page's own `URLSearchParams` through a
 * wrapper, its iterators can't be iterated (https://bugzilla.mozilla.org/show_bug.cgi?id=1023984).
 */
function dropTracking({ searchParams }: URL): void {
  const names: string[] = []
  searchParams.forEach((_, name) => {
    if (TRACKING.test(name)) names.push(name)
  })
  for (const name of names) searchParams.delete(name)
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
