import type { NamedTalk } from '../named-talk'

/** Speaker Deck's rule for `namedTalk`: `/USER/DECK`, whichever slide of it. */
export function speakerDeck(url: URL): NamedTalk | null {
  if (url.hostname !== 'speakerdeck.com' && url.hostname !== 'www.speakerdeck.com') return null
  const deck = /^\/([\w-]+)\/([\w-]+)\/?$/.exec(url.pathname)
  if (!deck?.[1] || OWN_PAGES.has(deck[1])) return null
  return { id: `speakerdeck.com/${deck[1]}/${deck[2]}`, conference: null, what: 'page' }
}

const OWN_PAGES = new Set('account assets c features p pages player rails users'.split(' '))
