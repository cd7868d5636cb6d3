import { fosdemTalk } from './fosdem-address'
import { pageKey } from './page-key'

export { pageKey } from './page-key'

/**
 * Id of the talk that an address names by itself, or `null` where it names none: the page of the
 * talk, its attachments and its recordings, on whichever of the conference's hosts.
 */
export function talkIdOf(url: string): string | null {
  return fosdemTalk(url)?.id ?? null
}

/** As `talkIdOf`, but only for the address of the talk's own page, not for those of its files. */
export function talkPageId(url: string): string | null {
  const talk = fosdemTalk(url)
  return talk?.page ? talk.id : null
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

/** 53 bits of an address, in base 36: cyrb53, which is in the public domain. */
function fingerprint(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}
