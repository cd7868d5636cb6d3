import type { NamedTalk } from '../named-talk'

/** What an address of Google Slides says of its slides. */
export interface GoogleSlides {
  id: string
  /** Canonical address: that of published slides where it is one, since the other may be private. */
  page: string
  what: NamedTalk['what']
}

/**
 * The slides that an address of Google Slides names: edited, viewed, presented or published. What
 * was published under a name of its own (`/d/e/2PACX-…`) can't be told to be the same as the rest.
 */
export function googleSlidesOf(url: URL): GoogleSlides | null {
  if (url.hostname !== 'docs.google.com') return null
  const form = /^\/presentation\/(?:u\/\d+\/)?d\/((?:e\/)?[\w-]{20,150})(?:\/(\w*).*)?$/.exec(
    url.pathname,
  )
  if (!form?.[1]) return null
  const view = /^(pub|embed)/.test(form[2] ?? '') ? 'pub' : 'edit'
  const id = `docs.google.com/presentation/d/${form[1]}`
  return { id, page: `https://${id}/${view}`, what: form[2] === 'export' ? 'file' : 'page' }
}

/** The rule of Google Slides for `namedTalk`. */
export function googleSlides(url: URL): NamedTalk | null {
  const slides = googleSlidesOf(url)
  return slides && { id: slides.id, conference: null, what: slides.what }
}
