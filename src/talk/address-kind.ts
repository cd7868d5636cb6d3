import { isOn, urlOf } from './address'
import { DECKS, namedBy, RECORDINGS } from './named-talk'
import type { LinkKind } from './talk'

/**
 * What an address leads to, as far as it tells by itself: by the name of the file, or as a page of a
 * host of recordings or slides.
 */
export function addressKind(address: string): 'slides' | 'video' | 'other' {
  const url = urlOf(address)
  if (!url) return 'other'
  const file = fileKind(url)
  if (file) return file === 'slides' || file === 'video' ? file : 'other'
  const path = url.pathname
  if (namedBy(url, DECKS) || (isOn(url, 'slides.com') && /^\/[^/]+\/[^/]/.test(path)))
    return 'slides'
  const isVideo = url.hostname === 'media.ccc.de' && /^\/v\/./.test(path)
  return isVideo || namedBy(url, RECORDINGS) ? 'video' : 'other'
}

/**
 * What a file of a talk is, by the type that FOSDEM files an attachment under, else by the end of its
 * name; `null` for what is no such file.
 */
export function fileKind(url: URL): LinkKind | null {
  const kind = ENDS.find(([, ends]) => endsIn(ends).test(url.pathname))?.[0] ?? null
  const filed = isOn(url, 'fosdem.org') ? FILED.exec(url.pathname)?.[1] : undefined
  if (!filed) return kind
  // A video that an author attached is no recording of the talk, nor is every PDF its slides.
  return filed === 'slides' ? filed : kind === 'audio' || kind === 'subtitles' ? kind : 'other'
}

const FILED = /\/attachments\/(?:[^/]+\/)?([a-z]+)\/\d+\//

const ENDS: readonly (readonly [LinkKind, string])[] = [
  ['slides', 'pdf|odp|pptx?|key'],
  ['video', 'webm|mp4|m4v|mkv|mov|ogv|avi'],
  ['subtitles', 'vtt|srt'],
  ['audio', 'og[ag]|mp3|opus|flac|wav|m4a'],
]

function endsIn(ends: string): RegExp {
  return new RegExp(`(\\.(vp\\d|av1))?\\.(${ends})$`, 'i')
}

/** A name without the end that names of talks' files have, and those of pictures. */
export function withoutEnd(file: string): string {
  return file.replace(endsIn(`${ENDS.map(([, ends]) => ends).join('|')}|${PICTURES}`), '')
}

const PICTURES = 'png|jpe?g|gif|svg|webp|avif'
