import type { NamedTalk } from '../named-talk'

/**
 * SlideShare's rule for `namedTalk`: `/slideshow/TITLE/NUMBER`, whatever the title and the language
 * of the site, and `/USER/DECK` of former years, which leads there.
 */
export function slideshare(url: URL): NamedTalk | null {
  if (!HOSTS.has(url.hostname)) return null
  const number = /^\/slideshow\/[^/]+\/(\d+)\/?$/.exec(url.pathname)?.[1]
  const deck = /^\/(?:mobile\/)?([\w-]+)\/([\w-]+)\/?$/.exec(url.pathname)
  if (number) return named(number)
  if (!deck?.[1] || !deck[2] || OWN_PAGES.has(deck[1]) || LISTS.has(deck[2])) return null
  return named(`${deck[1]}/${deck[2]}`)
}

export const SLIDESHARE_HOSTS = [
  'www.slideshare.net',
  'slideshare.net',
  'de.slideshare.net',
  'es.slideshare.net',
  'fr.slideshare.net',
  'pt.slideshare.net',
] as const

const HOSTS = new Set<string>(SLIDESHARE_HOSTS)

const OWN_PAGES = new Set(
  'about business category dashboard discover explore featured login mobile popular search signup slideshow tag topics upload'.split(
    ' ',
  ),
)

/** Lists on a user's page. */
const LISTS = new Set(
  'clipboards documents edit_my_uploads favorites followers following infographics likes newsfeed presentations saved videos'.split(
    ' ',
  ),
)

function named(deck: string): NamedTalk {
  return { id: `slideshare.net/${deck}`, conference: null, what: 'page' }
}
