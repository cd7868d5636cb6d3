import { urlOf } from '../talk/address'

/**
 * Where a link of hostile Markdown may lead: a page of the web, a mail, or a heading of the same
 * document (`#…`). Relative addresses are made absolute with `base`, the page that the text is from;
 * `null` for whatever leads elsewhere, or nowhere without a base.
 */
export function safeAddress(address: string, base: string | null): string | null {
  if (address.startsWith('#')) return address
  const url = urlOf(address, base ?? undefined)
  return url !== null && LINKED.has(url.protocol) ? url.href : null
}

/** Of images a page may show only those that come encrypted. */
export function safeImage(address: string, base: string | null): string | null {
  const url = urlOf(address, base ?? undefined)
  return url?.protocol === 'https:' ? url.href : null
}

const LINKED = new Set(['https:', 'http:', 'mailto:'])
