import type { LinkKind, TalkLink } from '../../talk/talk'
import { linkKind } from '../link-kind'
import { all, textOf } from '../page'
import { recordingPage } from '../recording-page'
import { webAddress } from '../web-address'

/** What belongs to a talk, each once: its files and links, its recording, the form for feedback. */
export function talkLinks(doc: Document, base: string): TalkLink[] {
  const links = new Map<string, TalkLink>()
  const add = (url: string | null, kind: LinkKind, label: string | null) => {
    if (url && !links.has(url)) links.set(url, { kind, url, label })
  }
  for (const link of all(doc, RESOURCES).slice(0, MOST)) {
    const url = webAddress(link.getAttribute('href'), base)
    const label = textOf(link)?.replace(FILE_SIZE, '') || null
    if (url) add(url, resourceKind(url, label), label)
  }
  for (const frame of all(doc, 'article iframe[src]').slice(0, MOST)) {
    add(recordingPage(webAddress(frame.getAttribute('src'), base)), 'video', null)
  }
  for (const link of all(doc, 'main a[href$="/feedback/"]').slice(0, 1)) {
    add(webAddress(link.getAttribute('href'), base), 'feedback', textOf(link))
  }
  return [...links.values()]
}

const RESOURCES = '.resources a[href], .talk-resources a[href], section.answers a[href]'

/** More than any true talk has. */
const MOST = 100

/** Behind the name of a file: ` (1.2 MB)`. */
const FILE_SIZE = /\s*\([\d.,]+\s[^\s()]{1,8}\)$/

/**
 * Speakers add resources to this one talk: what they call slides is its slides. A PDF that was
 * uploaded is as well, unless its name says what else it is.
 */
function resourceKind(url: string, label: string | null): LinkKind {
  const kind = linkKind(url, label)
  if (kind !== 'other') return kind
  const path = new URL(url).pathname
  const words = `${label ?? ''} ${path.split('/').at(-1)}`.replace(/[_%+.-]+/g, ' ')
  if (/\b(slides?|folien|diapo|pr[eä]sent)/i.test(words)) return 'slides'
  if (/\b(recording|recorded|aufzeichnung)/i.test(words)) return 'video'
  const uploaded = /\/submissions\/\w+\/|\/resources\//.test(path)
  if (!uploaded || !/\.(pdf|odp|pptx?|key)$/i.test(path)) return 'other'
  return OTHER_FILE.test(words) ? 'other' : 'slides'
}

const OTHER_FILE = /paper|handout|poster|sheet|exercise|article|report|transcript|agenda|flyer/i
