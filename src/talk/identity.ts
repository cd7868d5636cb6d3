import { fingerprint } from './fingerprint'
import { namedTalk } from './named-talk'
import { pageKey } from './page-key'

export { pageKey } from './page-key'

/**
 * Id of the talk that an address names by itself, or `null` where it names none: the page of the
 * talk, its attachments and its recordings, on whichever of the conference's hosts.
 */
export function talkIdOf(url: string): string | null {
  return namedTalk(url)?.id ?? null
}

/** As `talkIdOf`, but only for the address of the talk's own page, not for those of its files. */
export function talkPageId(url: string): string | null {
  const talk = namedTalk(url)
  return talk?.what === 'page' ? talk.id : null
}

/**
 * Id for a page that is of no known site: `web/` and the page's normal form. Two addresses of one
 * page give one id, on every device.
 */
export function pageId(url: string): string {
  const key = pageKey(url).replace(/^https:\/\//, '')
  if (key.length <= LONGEST) return `web/${key}`
  return `web/${key.slice(0, LONGEST)}~${fingerprint(key)}`
}

/** Longer addresses end in a fingerprint of the whole. */
const LONGEST = 240
