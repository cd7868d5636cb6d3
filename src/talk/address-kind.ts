import { urlOf } from './address'
import type { Namer } from './named-talk'
import { googleSlides } from './sites/google-slides'
import { peertube } from './sites/peertube'
import { slideshare } from './sites/slideshare'
import { speakerDeck } from './sites/speaker-deck'
import { vimeo } from './sites/vimeo'
import { youtube } from './sites/youtube'
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
  if (DECKS.some((names) => names(url))) return 'slides'
  return RECORDINGS.some((names) => names(url)) ? 'video' : 'other'
}

/**
 * What a file of a talk is, by the type that FOSDEM files an attachment under, else by the end of its
 * name; `null` for what is no such file.
 */
export function fileKind(url: URL): LinkKind | null {
  const end = /\.([a-z0-9]+)$/i.exec(url.pathname)?.[1]?.toLowerCase() ?? ''
  const kind = ENDS.find(([, ends]) => ends.includes(end))?.[0] ?? null
  const filed = isOn(url, 'fosdem.org') ? FILED.exec(url.pathname)?.[1] : undefined
  if (!filed) return kind
  // A video that an author attached is no recording of the talk, nor is every PDF its slides.
  return filed === 'slides' ? filed : kind === 'audio' || kind === 'subtitles' ? kind : 'other'
}

const FILED = /\/attachments\/(?:[^/]+\/)?([a-z]+)\/\d+\//

const ENDS: readonly (readonly [LinkKind, readonly string[]])[] = [
  ['slides', ['pdf', 'odp', 'ppt', 'pptx', 'key']],
  ['video', ['webm', 'mp4', 'm4v', 'mkv', 'mov', 'ogv', 'avi']],
  ['subtitles', ['vtt', 'srt']],
  ['audio', ['ogg', 'oga', 'mp3', 'opus', 'flac', 'wav', 'm4a']],
]

type Names = (url: URL) => boolean | ReturnType<Namer>

const DECKS: readonly Names[] = [
  speakerDeck,
  slideshare,
  googleSlides,
  (url) => isOn(url, 'slides.com') && /^\/[^/]+\/[^/]/.test(url.pathname),
]

const RECORDINGS: readonly Names[] = [
  youtube,
  vimeo,
  peertube,
  (url) => url.hostname === 'media.ccc.de' && /^\/v\/./.test(url.pathname),
]

/** Subdomains count. */
function isOn({ hostname }: URL, host: string): boolean {
  return hostname === host || hostname.endsWith(`.${host}`)
}
