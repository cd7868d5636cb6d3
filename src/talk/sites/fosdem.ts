import { decoded, isOpen, urlOf } from '../address'
import type { NamedTalk } from '../named-talk'
import { named } from '../rule'

export const FOSDEM_HOSTS: readonly string[] = [
  'fosdem.org',
  'www.fosdem.org',
  'archive.fosdem.org',
]

/**
 * FOSDEM's rule for `namedTalk`: a talk's page on fosdem.org or archive.fosdem.org, an attachment, a
 * recording, its page in the submission system: `fosdem-2023/goreducecognitive`; 2024 and 2025
 * `fosdem-2024/1861`; since 2026 `fosdem-2026/KPHKNU`.
 *
 * Slugs: free to 2023 (they may hold a slash), `fosdem-2024-1861-title` in 2024 and 2025, where
 * the number stays when the title changes, and `KPHKNU-title` since, where the code does.
 */
export function fosdem(url: URL): NamedTalk | null {
  const at = (hosts: readonly string[], form: RegExp, file = '$2') =>
    named(url, hosts, form, stableName, 'fosdem-$1', file, decoded(url.pathname))
  return (
    at(FOSDEM_HOSTS, PAGE, '$3') ??
    at(FOSDEM_HOSTS, ATTACHMENT) ??
    at(['video.fosdem.org'], VIDEO) ??
    at(['pretalx.fosdem.org'], SUBMISSION)
  )
}

/**
 * `/2023/schedule/event/SLUG/` and its attachments. In 2012 files lay beside the pages, under a number:
 * `/2012/schedule/event/444/82_slides.pdf`.
 */
const PAGE =
  /^\/(20\d\d)\/schedule\/event\/(?!\/+$)((?:(?!\/attachments\/).)+?)(?<!\.[a-zA-Z]{2,4}\/*)(?:\.html|(\/attachments\/.*))?\/*$/s

/** Since 2024. */
const ATTACHMENT = /^\/(20\d\d)\/events\/attachments\/([^/]+)\/.+$/s

/**
 * `/2023/ROOM/SLUG.webm`, `.vp8.webm`, `.av1.webm`, `.mp4`, `.vtt`. The files of the years before
 * 2017 are named after the title, which is not the slug.
 */
const VIDEO = /^\/(20(?:1[7-9]|[2-9]\d))\/[^/]+\/([^/]+?)(?:\.(?:vp\d|av1))?\.(?:webm|mp4|vtt|ogg)$/

/** `/fosdem-2026/talk/CODE/`: only since 2026 are the submission's code and the talk's one. */
const SUBMISSION = /^\/fosdem-(20(?:2[6-9]|[3-9]\d))\/talk\/([A-Z0-9]{6})(?:\/.*)?$/s

/**
 * The part of the slug that does not change with the title. Some slugs of 2015 hold a question mark,
 * which the site's own links leave as it is, so that browsers take the rest for a query.
 */
function stableName(_: string, year = '', slug = ''): string {
  const [, number, code] = /^(?:fosdem-20\d\d-(\d+)|([A-Z0-9]{6}))(?:-|$)/.exec(slug) ?? []
  return (year > '2023' && number) || (year > '2025' && code) || slug.replace(/\?.*/s, '')
}

/** What an address of FOSDEM says of the talk it belongs to. */
export interface FosdemTalk {
  id: string
  year: number
  /** Canonical address of the talk's page, or `null` where the address is of a file only. */
  page: string | null
}

/** The talk that an address of FOSDEM names; `null` for every other address. */
export function fosdemTalk(address: string): FosdemTalk | null {
  const url = urlOf(address)
  const talk = url && isOpen(url) && fosdem(url)
  if (!talk) return null
  const year = Number(talk.conference?.slice(-4))
  const path = decoded(url.pathname).replace(PAGE, '$1/schedule/event/$2')
  const page = `https://fosdem.org/${encodeURI(path).replace(/[?#]/g, encodeURIComponent)}`
  return {
    id: talk.id,
    year,
    page: talk.what === 'page' ? page + (year > 2012 ? '/' : '.html') : null,
  }
}
