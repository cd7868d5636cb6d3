import type { NamedTalk } from '../named-talk'

/** Speaker Deck's rule for `namedTalk`: `/USER/DECK`, whichever slide of it. */
export function speakerDeck(url: URL): NamedTalk | null {
  if (url.hostname !== 'speakerdeck.com') return null
  const deck = DECK.exec(url.pathname)
  return deck && { id: `speakerdeck.com/${deck[1]}`, conference: null, what: 'page' }
}

/** The others are pages of the site itself. */
const DECK = /^\/(?!(?:account|assets|c|features|p|pages|player|rails|users)\/)([\w-]+\/[\w-]+)\/?$/
