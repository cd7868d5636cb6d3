import { factsOf } from '../talk/facts'
import { talkIdOf } from '../talk/identity'
import type { TalkFacts } from './extractor'
import { markdownOfText } from './markdown'
import { first, metaOf } from './page'
import { webAddress } from './web-address'

/** What a page on a host of recordings or slides states, beside what it can't. */
type Stated = Pick<TalkFacts, 'id' | 'title' | 'url' | 'links'> & Partial<TalkFacts>

/**
 * The facts of a recording or of slides where anybody may put them. Such a page is of no conference
 * and has no place and no time: the day on which it was put there is not the talk's.
 */
export function hostedFacts(stated: Stated): TalkFacts {
  return factsOf({ conference: null, ...stated })
}

/** The addresses that the page's head states as its own. */
export function addressesInHead(doc: Document, base: string): string[] {
  const stated = [
    metaOf(doc, 'og:url'),
    first(doc, 'link[rel="canonical"]')?.getAttribute('href'),
    first(doc, '[itemtype$="/VideoObject"] link[itemprop="url"]')?.getAttribute('href'),
  ]
  return stated.map((link) => webAddress(link, base)).filter((url) => url !== null)
}

/**
 * Whether the head is that of the talk: after navigation within such a site, where the page stays
 * and only its content changes, it is still of what was shown first.
 */
export function isHeadOf(doc: Document, id: string, base: string): boolean {
  const ids = addressesInHead(doc, base).map(talkIdOf)
  return ids.length > 0 && ids.every((one) => one === id)
}

/** A description as it was typed: every line break in it is meant. */
export function typedMarkdown(text: string | null): string | null {
  const lines = (text ?? '').slice(0, 20_000).split('\n')
  return markdownOfText(lines.map((line) => line.trim()).join('\n\n'))
}
