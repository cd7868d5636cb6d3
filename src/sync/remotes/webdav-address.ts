import { httpRoot } from './http-root'

/**
 * The folder that an address names, as a URL with `/` at its end; null where it names none. Takes what
 * people copy: without `https://`, with the `davs://` of file managers, with spaces and letters of any
 * script. A login within it is left out: `fetch` takes no such address, and it would stand in logs.
 */
export function webdavRoot(address: string): URL | null {
  const known = address.trim().replace(/^(?:web)?dav(s?):\/\//i, 'http$1://')
  return httpRoot(known.replace(/%(?![\da-f]{2})/gi, '%25'))
}

/** The address of a file, or of a folder where the name ends in `/`; of the root where it is empty. */
export function webdavUrl(root: URL, name: string): string {
  return root.href + name.split('/').map(encodeURIComponent).join('/')
}
