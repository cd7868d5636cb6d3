/**
 * The id of the document for a name. It has colons for slashes, which proxies would take apart or
 * refuse even when they are encoded, and needs no encoding in an address.
 */
export function idOf(name: string): string {
  return name.replaceAll('/', ':')
}

/** The way back; an id that is none of ours gives a name that nobody asks for. */
export function nameOf(id: string): string {
  return id.replaceAll(':', '/')
}
