/**
 * Where a server answers, as a URL with `/` at its end; null where the text names no such place. Takes
 * what people copy, without `https://` as well. A login within it is left out: `fetch` takes no such
 * address, and it would stand in logs.
 */
export function httpRoot(address: string): URL | null {
  const trimmed = address.trim()
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`
  if (!URL.canParse(whole)) return null
  const url = new URL(whole)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  return new URL(url.pathname.replace(/\/*$/, '/'), url.origin)
}
