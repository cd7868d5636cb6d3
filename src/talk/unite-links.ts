import { namedTalk } from './named-talk'
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
      const key = placeOf(link)
      const known = found.get(key)
      const isHome = link.kind === 'schedule' && pageKey(link.url) === own
      if (known ? isSurer(source, link, known) : !isHome) found.set(key, { link, source })
    }
  }
  return [...found.values()]
}

function linksOf(source: Source, lead: Source | undefined): TalkLink[] {
  const kind = PAGE_KINDS[siteKind(source.extractor)]
  if (!kind || source === lead || !/^https?:/i.test(source.url)) return source.links
  const page: TalkLink = { kind, url: source.url, label: null }
  const isThere = source.links.some((link) => placeOf(link) === placeOf(page))
  return isThere ? source.links : [page, ...source.links]
}

/** One for all the addresses that a site has for a page of its own: `youtu.be/…`, `/watch?v=…`. */
function placeOf({ kind, url }: TalkLink): string {
  const named = namedTalk(url)
  return named?.what === 'page' ? `${kind} ${named.id}` : pageKey(url)
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
