import type { NamedTalk } from '../named-talk'

/**
 * SlideShare's rule for `namedTalk`: `/slideshow/TITLE/NUMBER`, whatever the title and the language
 * of the site, and `/USER/DECK` of former years, which leads there. Names of decks have hyphens,
 * those of lists have none.
 */
export function slideshare(url: URL): NamedTalk | null {
  if (!SLIDESHARE_HOSTS.includes(url.hostname)) return null
  const deck = /^\/slideshow\/[^/]+\/(\d+)\/?$/.exec(url.pathname) ?? FORMER.exec(url.pathname)
  return deck && { id: `slideshare.net/${deck[1]}`, conference: null, what: 'page' }
}

export const SLIDESHARE_HOSTS: readonly string[] = [
  'slideshare.net',
  ...['www', 'de', 'es', 'fr', 'pt'].map((name) => `${name}.slideshare.net`),
]

const FORMER =
  /^\/(?!category\/|explore\/|featured\/|search\/|slideshow\/|tag\/)(?:mobile\/)?([\w-]+\/\w+-[\w-]+)\/?$/
