import { googleSlidesOf } from '../talk/sites/google-slides'
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
  matches: (url) => googleSlidesOf(url)?.what === 'page',
  extract,
}

function extract(doc: Document, url: URL): TalkFacts | null {
  const slides = googleSlidesOf(url)
  // "Title - Google Slides" in the language of the reader; a page that asks for access is not so called.
  const tab = /^(.+) [-–] Google \S.*$/.exec(titleOf(doc) ?? '')?.[1]
  const title = tab ?? oneLine(metaOf(doc, 'og:title'))?.replace(/ [-–] Google \S.*$/, '')
  if (!slides || !title) return null
  return hostedFacts({
    id: slides.id,
    title,
    url: slides.page,
    links: [{ kind: 'slides', url: slides.page, label: null }],
  })
}
