import type { NamedTalk } from '../named-talk'
import { named } from '../rule'

/**
 * SlideShare's rule for `namedTalk`: `/slideshow/TITLE/NUMBER`, whatever the title and the language
 * of the site, and `/USER/DECK` of former years, which leads there. Names of decks have hyphens,
 * those of lists have none.
 */
export function slideshare(url: URL): NamedTalk | null {
  return named(url, SLIDESHARE_HOSTS, FORM, 'slideshare.net/$1$2')
}

export const SLIDESHARE_HOSTS: readonly string[] = [
  'slideshare.net',
  'www.slideshare.net',
  'de.slideshare.net',
  'es.slideshare.net',
  'fr.slideshare.net',
  'pt.slideshare.net',
]

const FORM =
  /^\/(?:slideshow\/[^/]+\/(\d+)|(?!(?:category|explore|featured|search|slideshow|tag)\/)(?:mobile\/)?([\w-]+\/\w+-[\w-]+))\/?$/
