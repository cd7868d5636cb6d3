import type { LinkKind, TalkLink } from '../../talk/talk'
import { linkKind } from '../link-kind'
import { all, textOf } from '../page'
import { webAddress } from '../web-address'

/** One file of a talk, with what the page says of it. */
export interface Recording {
  kind: LinkKind
  url: string
  /** `1080p`, in older pages `hd` or `(Low Quality)`. */
  quality: string | undefined
  /** As the site writes it: `eng`, and `deu-eng` for a file with several, the original first. */
  language: string | undefined
  /** `500 MB` */
  size: string | null
}

/**
 * Every file once, in all formats and languages: from the downloads, then from the player. Its
 * script lets the player load from a mirror, so that one file can have two addresses in a page: it is
 * told by the end of its path.
 */
export function recordingsOf(doc: Document, base: string): Recording[] {
  const files = new Map<string, Recording>()
  for (const place of [...all(doc, DOWNLOADS), ...all(doc, PLAYED)].slice(0, 300)) {
    const file = fileAt(place, base)
    if (!file) continue
    const end = new URL(file.url).pathname.split('/').slice(-2).join('/')
    const known = files.get(end) ?? file
    known.quality ??= file.quality
    known.language ??= file.language
    files.set(end, known)
  }
  return [...files.values()]
}

/** As links, labelled `WebM 1080p, eng, 400 MB`. */
export function recordingLinks(recordings: Recording[]): TalkLink[] {
  return recordings.map(({ kind, url, quality, language, size }) => {
    const form = joined(' ', [formatOf(new URL(url).pathname), quality])
    return { kind, url, label: joined(', ', [form, language, size]) || null }
  })
}

const DOWNLOADS = 'a.download[href]:not(.todo, .missing), .subtitle .dropdown-menu a[href]'
const PLAYED = ':is(video, audio) > source[src], track[kind="subtitles"][src]'

/** WebM can be in an older codec or in AV1, of which folder and name tell: `_av1-hd.webm`. */
function formatOf(path: string): string | undefined {
  if (/[/_]av1-/.test(path)) return 'AV1'
  const ending = /\.(\w{2,5})$/.exec(path)?.[1]?.toUpperCase()
  return ending?.replace('WEBM', 'WebM').replace('OPUS', 'Opus')
}

function joined(separator: string, words: (string | null | undefined)[]): string {
  return words.filter(Boolean).join(separator)
}

function fileAt(place: Element, base: string): Recording | null {
  const said = (name: string) => place.getAttribute(name)
  const part = (name: string) => textOf(place.querySelector(name))
  const url = webAddress(said('href') ?? said('src'), base)
  if (!url) return null
  const words = part('.title') ?? textOf(place) ?? said('title') ?? ''
  const language = part('.language') ?? said('data-lang') ?? said('srclang') ?? words
  return {
    kind: kindOf(place, url),
    url,
    // `Download 1080p`, `deu hd`, `Download (Low Quality)`
    quality: /\d+p\b|\b(full-hd|hd|sd|4k)\b|\(.+\)/.exec(words)?.[0],
    language: /^[a-z]{2,4}(-[a-z]{2,4})*$/i.exec(language)?.[0],
    size: part('.size'),
  }
}

/** Downloads stand in a row for each kind. */
function kindOf(place: Element, url: string): LinkKind {
  if (place.localName === 'track') return 'subtitles'
  const around = place.closest(':is(.video, .audio, .subtitle, .slides):is(.row, video, audio)')
  const kind = /\b(video|audio|subtitle|slides)\b/.exec(around?.getAttribute('class') ?? '')?.[1]
  if (kind === 'subtitle') return 'subtitles'
  return (kind as LinkKind | undefined) ?? linkKind(url, 'recording')
}
