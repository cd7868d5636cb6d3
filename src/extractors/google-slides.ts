import { googleSlides as named } from '../talk/sites/google-slides'
import type { Extractor, TalkFacts } from './extractor'
import { hostedFacts } from './hosted'
import { metaOf, oneLine, titleOf } from './page'

/**
 * Slides in Google Slides, edited, viewed, presented or published:
 * https://docs.google.com/presentation/d/1EAYk18WDjIG-zp_0vLm3CsfQh_i8eXc67Jo2O9C6Vuc/edit. The page
 * states their title; what it calls a description is the words of the first slides, and no author.
 */
export const googleSlides: Extractor = {
  id: 'google-slides',
  hosts: ['docs.google.com'],
  matches: (url) => named(url)?.what === 'page',
  extract,
}

function extract(doc: Document, url: URL): TalkFacts | null {
  const slides = named(url)
  // "Title - Google Slides" in the language of the reader; a page that asks for access is not so called.
  const tab = /^(.+) [-–] Google \S.*$/.exec(titleOf(doc) ?? '')?.[1]
  const title = tab ?? oneLine(metaOf(doc, 'og:title'))?.replace(/ [-–] Google \S.*$/, '')
  if (!slides || !title) return null
  // Published slides stay so, since their other address may be private.
  const view = /[\w-]{20}\/(pub|embed)/.test(url.pathname) ? 'pub' : 'edit'
  const page = `https://${slides.id}/${view}`
  return hostedFacts({
    id: slides.id,
    title,
    url: page,
    links: [{ kind: 'slides', url: page, label: null }],
  })
}
