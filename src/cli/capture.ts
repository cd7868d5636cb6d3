import { readFile } from 'node:fs/promises'
import { JSDOM, VirtualConsole } from 'jsdom'
import { capturePage, declaresTalk } from '../extractors'
import { urlOf } from '../talk/address'
import type { Talk } from '../talk/talk'

/**
 * `npm run -s capture -- FILE URL [FILE URL …]`: runs the extractors over saved pages and prints one
 * JSON line for each, a `Talk`, or `null` where the page is no talk. A page of an unknown site is a
 * talk where it declares itself one, as an event or a recording in schema.org's words.
 *
 * Gives the exit code: 1 where a file can't be read, 2 where the arguments are not as above.
 */
export async function main(args: string[]): Promise<number> {
  const pages = pairs(args)
  if (pages.length === 0) {
    console.error(USAGE)
    return 2
  }
  for (const [file, url] of pages) {
    if (!urlOf(url)) {
      console.error(`"${url}" is not an address. ${USAGE}`)
      return 2
    }
    const html = await readFile(file).catch((error: Error) => error)
    if (html instanceof Error) {
      console.error(`"${file}" can't be read: ${html.message}`)
      return 1
    }
    console.log(JSON.stringify(talkOf(html, url)))
  }
  return 0
}

const USAGE = 'Give saved pages and their addresses: npm run -s capture -- FILE URL [FILE URL …]'

/** File and address of each page; none where one lacks the other. */
function pairs(args: string[]): [string, string][] {
  const found: [string, string][] = []
  for (let index = 0; index < args.length; index += 2) {
    const [file, url] = args.slice(index, index + 2)
    if (!file || !url) return []
    found.push([file, url])
  }
  return found
}

/** The bytes are given, not a text: the page itself says how it is encoded. */
function talkOf(html: Buffer, url: string): Talk | null {
  const { window } = new JSDOM(html, { url: webUrl(url), virtualConsole: new VirtualConsole() })
  try {
    const { kind, talk } = capturePage(window.document, url, new Date().toISOString())
    return kind === 'talk' || declaresTalk(window.document) ? talk : null
  } finally {
    window.close()
  }
}

/** A document can't be at every address (`javascript:`); what it is read as makes no difference. */
function webUrl(url: string): string {
  return /^(https?|file):/i.test(url) ? url : 'about:blank'
}
