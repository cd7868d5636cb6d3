import { pageKey } from './page-key'
import { siteKind } from './site-kinds'
import type { LinkKind, Source, TalkLink } from './talk'

/** A link of a talk, and the page that tells of it. */
export interface LinkFrom {
  link: TalkLink
  source: Source
}

/**
 * The links of all sources, each address once, in the order of the sources. The page of a recording
 * or of slides is a link itself, in front of its files. Of a recording's files its host knows best
 * what they are.
 */
export function unitedLinks(sources: readonly Source[]): LinkFrom[] {
  const [lead] = sources
  const own = lead && pageKey(lead.url)
  const found = new Map<string, LinkFrom>()
  for (const source of sources) {
    for (const link of linksOf(source, lead)) {
      const key = pageKey(link.url)
      const known = found.get(key)
      if (known ? isSurer(source, link, known) : !(key === own && link.kind === 'schedule'))
        found.set(key, { link, source })
    }
  }
  return [...found.values()]
}

function linksOf(source: Source, lead: Source | undefined): TalkLink[] {
  const kind = PAGE_KINDS[siteKind(source.extractor)]
  const key = pageKey(source.url)
  if (!kind || source === lead || !/^https?:/i.test(source.url)) return source.links
  if (source.links.some(({ url }) => pageKey(url) === key)) return source.links
  return [{ kind, url: source.url, label: null }, ...source.links]
}

/** What a page is to the talk, where it is another page that the talk is at home on. */
const PAGE_KINDS: Partial<Record<ReturnType<typeof siteKind>, LinkKind>> = {
  recording: 'video',
  slides: 'slides',
}

const RECORDED: ReadonlySet<LinkKind> = new Set(['video', 'audio', 'subtitles'])

function isSurer(source: Source, link: TalkLink, known: LinkFrom): boolean {
  return (
    RECORDED.has(link.kind) &&
    link.label !== null &&
    siteKind(source.extractor) === 'recording' &&
    siteKind(known.source.extractor) !== 'recording'
  )
}
