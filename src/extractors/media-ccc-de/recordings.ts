import type { LinkKind, TalkLink } from '../../talk/talk'
import { linkKind } from '../link-kind'
import { all, textOf } from '../page'
import { webAddress } from '../web-address'

/** One file of a talk, with what the page says of it. */
export interface Recording {
  kind: LinkKind
  url: string
  /** `1080p`, in older pages `hd` or `(Low Quality)`. */
  quality: string | null
  /** As the site writes it: `eng`, and `deu-eng` for a file with several, the original first. */
  language: string | null
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
  const add = (file: Recording | null) => {
    if (!file) return
    const place = new URL(file.url).pathname.split('/').slice(-2).join('/')
    const known = files.get(place)
    files.set(place, known ? { ...known, ...unsaid(known, file) } : file)
  }
  for (const link of all(doc, DOWNLOADS).slice(0, MOST)) add(downloaded(link, base))
  for (const source of all(doc, PLAYED).slice(0, MOST)) add(played(source, base))
  return [...files.values()]
}

/** As links, labelled `WebM 1080p, eng, 400 MB`. */
export function recordingLinks(recordings: Recording[]): TalkLink[] {
  return recordings.map(({ kind, url, quality, language, size }) => {
    const format = /\.(\w{2,5})$/.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? ''
    const form = [FORMATS[format] ?? format.toUpperCase(), quality].filter(Boolean).join(' ')
    return { kind, url, label: [form, language, size].filter(Boolean).join(', ') || null }
  })
}

const DOWNLOADS = 'a.download[href]:not(.todo, .missing), .subtitle .dropdown-menu a[href]'
const PLAYED = 'video source[src], audio source[src], video track[kind="subtitles"][src]'
const MOST = 200

const FORMATS: Record<string, string> = { webm: 'WebM', opus: 'Opus' }

function unsaid(known: Recording, file: Recording): Partial<Recording> {
  return {
    quality: known.quality ?? file.quality,
    language: known.language ?? file.language,
  }
}

function downloaded(link: Element, base: string): Recording | null {
  const url = webAddress(link.getAttribute('href'), base)
  if (!url) return null
  const kind = kindOf(link, url)
  const title = textOf(link.querySelector('.title')) ?? textOf(link)
  const language = textOf(link.querySelector('.language')) ?? title
  return {
    kind,
    url,
    quality: qualityIn(title),
    language: languageIn(language),
    size: textOf(link.querySelector('.size')),
  }
}

/** `Download 1080p`, `deu hd`, `Download (Low Quality)`. */
function qualityIn(words: string | null): string | null {
  return /\d+p\b|\b(full-hd|hd|sd|4k)\b|\(.+\)/.exec(words ?? '')?.[0] ?? null
}

function languageIn(words: string | null): string | null {
  return /^[a-z]{2,4}(-[a-z]{2,4})*$/i.exec(words ?? '')?.[0] ?? null
}

/** Downloads stand in a row for each kind. */
function kindOf(link: Element, url: string): LinkKind {
  const row = link.closest('.row.video, .row.audio, .row.subtitle, .row.slides')
  const words = `${row?.getAttribute('class') ?? link.getAttribute('class')}`
  const kind = /\b(video|audio|subtitle|slides)\b/.exec(words)?.[1]
  if (kind === 'subtitle') return 'subtitles'
  return (kind as LinkKind | undefined) ?? linkKind(url, 'recording')
}

function played(source: Element, base: string): Recording | null {
  const url = webAddress(source.getAttribute('src'), base)
  if (!url) return null
  const kind =
    source.localName === 'track' ? 'subtitles' : source.closest('audio') ? 'audio' : 'video'
  const language = source.getAttribute('data-lang') ?? source.getAttribute('srclang')
  return {
    kind,
    url,
    quality: qualityIn(source.getAttribute('title')),
    language: languageIn(language),
    size: null,
  }
}
