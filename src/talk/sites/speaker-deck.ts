import type { NamedTalk } from '../named-talk'
import { named } from '../rule'

/** Speaker Deck's rule for `namedTalk`: `/USER/DECK`, whichever slide of it. */
export function speakerDeck(url: URL): NamedTalk | null {
  return named(url, ['speakerdeck.com'], DECK, 'speakerdeck.com/$1')
}

/** The others are pages of the site itself. */
const DECK = /^\/(?!(?:account|assets|c|features|p|pages|player|rails|users)\/)([\w-]+\/[\w-]+)\/?$/
