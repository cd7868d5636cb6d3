import type { LinkKind, TalkLink } from '../../talk/talk'
import { linkKind } from '../link-kind'
import { all, textOf } from '../page'
import { webAddress } from '../web-address'
import { listUnder } from './sections'
import type { SideBox } from './side-box'

/** Every link of a talk, each once: files, recordings, then what the box beside the talk offers. */
export function talkLinks(doc: Document, box: SideBox, base: string): TalkLink[] {
  const links = new Map<string, TalkLink>()
  const add = (link: TalkLink | null) => {
    if (link && !links.has(link.url)) links.set(link.url, link)
  }
  for (const link of listUnder(doc, 'Attachments')) add(attachment(link, base))
  for (const link of listUnder(doc, 'Links')) add(listed(link, base))
  for (const source of all(doc, '#main .video source[src]')) add(played(source, base))
  for (const { label, link } of box.links) add(beside(label, link, base))
  return [...links.values()]
}

/**
 * The site files every attachment under a type, which its author chose: what is called slides is
 * slides, whatever the file; a video or a paper among them is no recording of the talk.
 */
function attachment(link: Element, base: string): TalkLink | null {
  const url = webAddress(link.getAttribute('href'), base)
  if (!url) return null
  const words = textOf(link)
  const inAddress = /\/attachments\/(?:[^/]+\/)?([a-z]+)\/\d+\//.exec(new URL(url).pathname)?.[1]
  const type = inAddress ?? /\(([a-z]+)\)$/.exec(words ?? '')?.[1] ?? ''
  const label = words?.replace(/\s*\(([a-z]+)\)$/, (whole, said) => (said === type ? '' : whole))
  return { kind: attachmentKind(type, url), url, label: label || null }
}

function attachmentKind(type: string, url: string): LinkKind {
  if (type === 'slides') return 'slides'
  const kind = linkKind(url, null)
  return kind === 'audio' || kind === 'subtitles' ? kind : 'other'
}

/** The site's links and the author's own stand in one list. */
function listed(link: Element, base: string): TalkLink | null {
  const url = webAddress(link.getAttribute('href'), base)
  const label = textOf(link)
  return url ? { kind: linkKind(url, label), url, label } : null
}

function played(source: Element, base: string): TalkLink | null {
  const url = webAddress(source.getAttribute('src'), base)
  return url ? { kind: 'video', url, label: null } : null
}

/** `Video only`, `Room livestream`, `Chat`; before the conference they are words, or links to nowhere. */
function beside(label: string, link: Element, base: string): TalkLink | null {
  if (SCHEDULE.has(label)) return null
  const url = webAddress(link.getAttribute('href'), base)
  if (!url) return null
  const kind = linkKind(url, null)
  const stream = kind === 'other' && /\b(video|live ?stream|stream)\b/.test(label)
  return { kind: stream ? 'live' : label === 'chat' ? 'chat' : kind, url, label: textOf(link) }
}

const SCHEDULE = new Set(['track', 'room', 'day', 'start', 'end', 'location'])
