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
