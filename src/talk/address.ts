/**
 * The address taken apart, or `null` where it is none. Not through `URL.canParse`: in Node 20 it
 * comes to say no to addresses with letters beyond ASCII once it has been called some thousand times.
 */
export function urlOf(address: string, base?: string): URL | null {
  try {
    return new URL(address, base)
  } catch {
    return null
  }
}

/** Whether it is of the web, without a login. */
export function isOpen(url: URL): boolean {
  return isWeb(url) && url.username + url.password === ''
}

export function isWeb(url: URL): boolean {
  return /^https?:$/.test(url.protocol)
}

/** Whether the host is that of `site` or one below it. */
export function isOn({ hostname }: URL, site: string): boolean {
  return `.${hostname}`.endsWith(`.${site}`)
}

/** A part of an address without its `%20`; as it is where it is wrongly written. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
