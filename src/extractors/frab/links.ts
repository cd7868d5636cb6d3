import type { LinkKind, TalkLink } from '../../talk/talk'
import { linkKind } from '../link-kind'
import { all, textOf } from '../page'
import { webAddress } from '../web-address'

/** The links of a talk, each once: the speakers' own, files, the recording, feedback. */
export function frabLinks(doc: Document, base: string): TalkLink[] {
  const links = new Map<string, TalkLink>()
  for (const link of all(doc, LINKS).slice(0, 200)) {
    const url = webAddress(link.getAttribute('href') ?? link.getAttribute('src'), base)
    if (!url || links.has(url)) continue
    const label = textOf(link)
    links.set(url, { kind: kindOf(link, url, label), url, label })
  }
  return [...links.values()]
}

/** Without the talk's calendar file. */
const LINKS =
  ':is(#details ul, .links-section) a[href]:not([href$=".ics"]), .span16 video source[src], a[href*="/feedback/new"]'

function kindOf(link: Element, url: string, label: string | null): LinkKind {
  if (link.localName === 'source' || label === 'Video') return 'video'
  const { pathname } = new URL(url)
  if (pathname.endsWith('/feedback/new')) return 'feedback'
  if (!/\/(system|active_storage)\//.test(pathname)) return linkKind(url, label)
  const slides = /slides|folien|pr(ä|ae|e)sentation/i.test(`${label} ${pathname.split('/').at(-1)}`)
  return slides || /\.(odp|pptx?|key)$/i.test(pathname) ? 'slides' : linkKind(url, label)
}
