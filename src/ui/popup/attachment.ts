import { urlOf } from '../../talk/address'
import type { LinkKind } from '../../talk/talk'

/** What a page can be attached as. */
export const attachableKinds = ['slides', 'video', 'other'] as const satisfies readonly LinkKind[]

type AttachableKind = (typeof attachableKinds)[number]

/** Hosts whose pages are recordings, or slides; subdomains count. */
const VIDEO_HOSTS = ['youtube.com', 'youtu.be', 'vimeo.com', 'media.ccc.de', 'video.fosdem.org']
const SLIDES_HOSTS = ['speakerdeck.com', 'slideshare.net', 'docs.google.com', 'slides.com']

/** A first guess at what a page is to a talk; the user can choose otherwise. */
export function guessKind(url: string): AttachableKind {
  const parsed = urlOf(url)
  if (!parsed) return 'other'
  const { hostname, pathname } = parsed
  if (/\.(pdf|odp|pptx?|key)$/i.test(pathname) || isOn(hostname, SLIDES_HOSTS)) return 'slides'
  if (/\.(webm|mp4|mkv|ogv)$/i.test(pathname) || isOn(hostname, VIDEO_HOSTS)) return 'video'
  return 'other'
}

function isOn(hostname: string, hosts: string[]): boolean {
  return hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))
}
