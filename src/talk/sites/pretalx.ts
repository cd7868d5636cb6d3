import type { NamedTalk } from '../named-talk'
import { named } from '../rule'

/**
 * pretalx's rule for `namedTalk`, on whichever host: `/2023/talk/DJQJFG/`, its feedback, its
 * calendar file, its uploads, its entry in the API. Only codes as pretalx makes them: any other
 * site can have addresses of this form as well, and then its pages are called by its own host.
 * FOSDEM's own rule knows which talks its pretalx means, and which it can't tell.
 */
export function pretalx(url: URL): NamedTalk | null {
  if (url.hostname === 'pretalx.fosdem.org') return null
  const talk = pretalxTalk(url) ?? named(url, null, FILE, '$4', '$1/$2$3', '$4')
  return talk && /\/[A-Z0-9]{6}$/.test(talk.id) ? talk : null
}

/** As above, but for a page that is known to be pretalx's: its codes may have any form. */
export function pretalxTalk(url: URL): NamedTalk | null {
  return named(url, null, PAGE, '$3', '$1/$2', '$4')
}

/** The path of an event may be `/2023`, that of a static copy also `/a/schedule`. */
const PAGE = /^(?:www\.)?([^/]+)\/+((?:[\w.~-]+\/){0,2}[\w.~-]+)\/talk\/(\w+)(\/.+|\.ics$)?\/?$/

/** Uploads, the API, and the speaker's own page. */
const FILE =
  /^(?:www\.)?([^/]+)\/(?:(?:media|api\/events)\/([\w.~-]+)\/(?:submissions|talks)\/(?=\w+(?:\/|$))|([\w.~-]+)\/me\/submissions\/(?=\w+\/))(\w+).*$/

/** Where the pages of a talk lie that is read from an address of its own. */
export interface PretalxPlace {
  /** Path of the event, without a slash at its end: `/2023`. */
  event: string
  /** As the submission is called: six capital letters and digits, but for imported ones. */
  code: string
}

export function pretalxPlace({ pathname }: URL): PretalxPlace {
  const [event = '', code = ''] = pathname.split('/talk/')
  return { event: event.replace(/^\/+/, '/'), code: code.replace(/\W.*/, '') }
}
