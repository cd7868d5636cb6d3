import { parseXml, XmlElement } from '@rgrove/parse-xml'

/** What a PROPFIND asks for: RFC 4918, 9.1. Less would mean all properties, which is dear for some. */
export const ASK_KIND = `<?xml version="1.0" encoding="utf-8"?>
<propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>`

/** The same with what tells whether a file is another one by now. */
export const ASK_STATE = `<?xml version="1.0" encoding="utf-8"?>
<propfind xmlns="DAV:"><prop><resourcetype/><getetag/><getlastmodified/><getcontentlength/></prop></propfind>`

/** A file or folder of an answer, by its path with no encoding and no `/` at the end. */
export interface Listed {
  path: string
  kind: 'file' | 'folder'
}

/** A file with its entity tag, and with what stands for one where a server knows none. */
export interface ListedState extends Listed {
  etag: string | null
  changed: string | null
}

/**
 * What a `multistatus` names (RFC 4918, 14.16). Servers choose their own prefixes for `DAV:`, so
 * elements are known by their local names at their places, where no others stand. Throws on what is
 * not whole and sound: half of an answer would be a folder with half of its files.
 */
export function listed(xml: string): Listed[] {
  return responsesIn(xml).map(listedOf)
}

/** As `listed`, of an answer to `ASK_STATE`. */
export function listedStates(xml: string): ListedState[] {
  return responsesIn(xml).map((response) => {
    const etag = propertyOf(response, 'getetag')
    const changed = [
      propertyOf(response, 'getlastmodified'),
      propertyOf(response, 'getcontentlength'),
    ]
    const isKnown = changed.every((text) => text !== null)
    return { ...listedOf(response), etag, changed: isKnown ? changed.join(' ') : null }
  })
}

/**
 * The last parts of the paths that are right within the folder, which is asked for by this URL. Where
 * a server's own paths differ from it, as behind some proxies, the folder is the shortest of them: it
 * is always among them (RFC 4918, 9.1).
 */
export function namesWithin(all: Listed[], folderUrl: string): string[] {
  return entriesWithin(all, folderUrl).map(({ name }) => name)
}

/** The same with all that is known of each. */
export function entriesWithin<One extends Listed>(
  all: One[],
  folderUrl: string,
): (One & { name: string })[] {
  const asked = plainPath(folderUrl)
  const isSame = all.some(({ path }) => path === asked || path.startsWith(`${asked}/`))
  const folder = isSame ? asked : shortest(all.map(({ path }) => path))
  return all
    .filter(({ path }) => path.startsWith(`${folder}/`))
    .map((one) => ({ ...one, name: one.path.slice(folder.length + 1) }))
    .filter(({ name }) => name !== '' && !name.includes('/'))
}

function responsesIn(xml: string): XmlElement[] {
  const root = parseXml(xml).root
  if (!root || localName(root) !== 'multistatus') throw new SyntaxError('No multistatus.')
  return within(root, 'response').filter(isThere)
}

function listedOf(response: XmlElement): Listed {
  const [href] = within(response, 'href')
  const kinds = below(response, 'propstat', 'prop', 'resourcetype', 'collection')
  return { path: plainPath(href?.text ?? ''), kind: kinds.length > 0 ? 'folder' : 'file' }
}

/** `null` where it is not known, or empty: one that was not found is named, too. */
function propertyOf(response: XmlElement, name: string): string | null {
  const texts = below(response, 'propstat', 'prop', name).map(({ text }) => text.trim())
  return texts.find((text) => text !== '') ?? null
}

function below(element: XmlElement, ...names: string[]): XmlElement[] {
  return names.reduce((elements, name) => elements.flatMap((one) => within(one, name)), [element])
}

/** A `status` of the response itself is of one that could not be read: RFC 4918, 14.24. */
function isThere(response: XmlElement): boolean {
  const [status] = within(response, 'status')
  return !status || / 2\d\d( |$)/.test(status.text)
}

/** Of `http://host/a%20b/` or `/a%20b/`: `/a b`. */
function plainPath(href: string): string {
  const { pathname } = new URL(href.trim(), 'http://localhost')
  return decoded(pathname).replace(/\/+/g, '/').replace(/\/$/, '')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path // In the encoding of another age: not one of our names.
  }
}

function shortest(paths: string[]): string {
  return paths.reduce((least, path) => (path.length < least.length ? path : least), paths[0] ?? '')
}

function within(element: XmlElement, name: string): XmlElement[] {
  return element.children
    .filter((child) => child instanceof XmlElement)
    .filter((child) => localName(child) === name)
}

function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1)
}
