import { urlOf } from '../address'
import type { NamedTalk } from '../named-talk'

/** What an address of FOSDEM says of the talk it belongs to. */
export interface FosdemTalk {
  /** `fosdem-2023/goreducecognitive`; 2024 and 2025 `fosdem-2024/1861`; since 2026 `fosdem-2026/KPHKNU`. */
  id: string
  year: number
  /** Canonical address of the talk's page, or `null` where the address is of a file only. */
  page: string | null
}

/**
 * The talk that an address of FOSDEM names: its page on fosdem.org or archive.fosdem.org, an
 * attachment, a recording, its page in the submission system. `null` for every other address.
 *
 * Slugs: free to 2023 (they may hold a slash), `fosdem-2024-1861-title` in 2024 and 2025, where
 * the number stays when the title changes, and `KPHKNU-title` since, where the code does.
 */
export function fosdemTalk(address: string): FosdemTalk | null {
  const url = urlOf(address)
  if (!url) return null
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  if (url.username !== '' || url.password !== '') return null
  return READERS.get(url.hostname)?.(decoded(url.pathname)) ?? null
}

/** FOSDEM's rule for `namedTalk`. */
export function fosdem(url: URL): NamedTalk | null {
  const talk = fosdemTalk(url.href)
  if (!talk) return null
  return { id: talk.id, conference: `fosdem-${talk.year}`, what: talk.page ? 'page' : 'file' }
}

type Reader = (path: string) => FosdemTalk | null

const READERS = new Map<string, Reader>([
  ['fosdem.org', onSite],
  ['www.fosdem.org', onSite],
  ['archive.fosdem.org', onSite],
  ['video.fosdem.org', inVideos],
  ['pretalx.fosdem.org', inSubmissions],
])

/** In 2012 files lay beside the pages, under a number: `/2012/schedule/event/444/82_slides.pdf`. */
const FILE_NAME = /\.[a-z]{2,4}$/i

/** `/2023/schedule/event/SLUG/`, its attachments, and since 2024 `/2024/events/attachments/SLUG/…`. */
function onSite(path: string): FosdemTalk | null {
  const page = /^\/(20\d\d)\/schedule\/event\/(.+?)(\/attachments\/.*|\.html)?\/*$/s.exec(path)
  if (page?.[1] && page[2] && page[2] !== '/' && !FILE_NAME.test(page[2])) {
    return named(Number(page[1]), page[2], page[3]?.startsWith('/') ? 'file' : 'page')
  }
  const file = /^\/(20\d\d)\/events\/attachments\/([^/]+)\/./s.exec(path)
  return file?.[1] && file[2] ? named(Number(file[1]), file[2], 'file') : null
}

/**
 * `/2023/ROOM/SLUG.webm`, `.vp8.webm`, `.av1.webm`, `.mp4`, `.vtt`. The files of the years before
 * 2017 are named after the title, which is not the slug.
 */
function inVideos(path: string): FosdemTalk | null {
  const file = /^\/(20\d\d)\/[^/]+\/([^/]+?)(\.(vp\d|av1))?\.(webm|mp4|vtt|ogg)$/.exec(path)
  if (!file?.[1] || !file[2] || Number(file[1]) < 2017) return null
  return named(Number(file[1]), file[2], 'file')
}

/** `/fosdem-2026/talk/CODE/`: only since 2026 are the submission's code and the talk's one. */
function inSubmissions(path: string): FosdemTalk | null {
  const talk = /^\/fosdem-(20\d\d)\/talk\/([A-Z0-9]{6})(\/|$)/.exec(path)
  if (!talk?.[1] || !talk[2] || Number(talk[1]) < 2026) return null
  return named(Number(talk[1]), talk[2], 'file')
}

function named(year: number, slug: string, what: 'page' | 'file'): FosdemTalk {
  const name = stableName(year, slug)
  const path = encodeURI(slug).replaceAll('?', '%3F').replaceAll('#', '%23')
  const end = year <= 2012 ? '.html' : '/'
  return {
    id: `fosdem-${year}/${name}`,
    year,
    page: what === 'page' ? `https://fosdem.org/${year}/schedule/event/${path}${end}` : null,
  }
}

/**
 * The part of the slug that does not change with the title. Some slugs of 2015 hold a question mark,
 * which the site's own links leave as it is, so that browsers take the rest for a query.
 */
function stableName(year: number, slug: string): string {
  if (year >= 2024) {
    const number = /^fosdem-20\d\d-(\d+)(-|$)/.exec(slug)
    if (number?.[1]) return number[1]
  }
  if (year >= 2026) {
    const code = /^([A-Z0-9]{6})(-|$)/.exec(slug)
    if (code?.[1]) return code[1]
  }
  return slug.replace(/\?.*/s, '')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
