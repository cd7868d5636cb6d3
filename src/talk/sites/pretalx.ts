import type { NamedTalk } from '../named-talk'

/** What an address on a pretalx says of its talk. */
export interface PretalxTalk extends NamedTalk {
  /** Path of the event, without a slash at its end: `/2023`; of a static copy also `/a/schedule`. */
  event: string
  /** As the submission is called: six capital letters and digits, but for imported ones. */
  code: string
}

/**
 * pretalx's rule for `namedTalk`, on whichever host: `/2023/talk/DJQJFG/`, its feedback, its
 * calendar file, its uploads, its entry in the API. Only codes as pretalx makes them: any other
 * site can have addresses of this form as well, and then its pages are called by its own host.
 * FOSDEM's own rule knows which talks its pretalx means, and which it can't tell.
 */
export function pretalx(url: URL): NamedTalk | null {
  if (url.hostname === 'pretalx.fosdem.org') return null
  const talk = pretalxTalk(url) ?? fileOf(url)
  if (!talk || !/^[A-Z0-9]{6}$/.test(talk.code)) return null
  return { id: talk.id, conference: talk.conference, what: talk.what }
}

/** As above, but for a page that is known to be pretalx's: its codes may have any form. */
export function pretalxTalk(url: URL): PretalxTalk | null {
  const talk = /^\/+((?:[\w.~-]+\/){1,3})talk\/(\w+)(\/.*|\.ics)?$/.exec(url.pathname)
  if (!talk?.[1] || !talk[2]) return null
  return named(url, talk[1].slice(0, -1), talk[2], (talk[3] ?? '/') === '/' ? 'page' : 'file')
}

/** Uploads, the API, and the speaker's own page. */
function fileOf(url: URL): PretalxTalk | null {
  const file =
    /^\/(?:media|api\/events)\/([\w.~-]+)\/(?:submissions|talks)\/(\w+)(?:\/|$)/.exec(
      url.pathname,
    ) ?? /^\/([\w.~-]+)\/me\/submissions\/(\w+)\//.exec(url.pathname)
  return file?.[1] && file[2] ? named(url, file[1], file[2], 'file') : null
}

function named(url: URL, event: string, code: string, what: NamedTalk['what']): PretalxTalk {
  const conference = `${url.host.replace(/^www\./, '')}/${event}`
  return { id: `${conference}/${code}`, conference, what, event: `/${event}`, code }
}
