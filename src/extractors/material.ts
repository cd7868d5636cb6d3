import type { LinkKind, TalkLink } from '../talk/talk'
import { linkKind } from './link-kind'
import { textOf } from './page'
import { webAddress } from './web-address'

/**
 * What a conference itself puts beside a talk, each once: links by the names that it gives them
 * (`Slides`, `Video`), files, of which a document is the slides unless its name says otherwise, and
 * recordings that the page plays (`source`, `iframe`). `fileLink` finds the links that are files.
 */
export function materialOf(elements: Element[], base: string, fileLink: string | null): TalkLink[] {
  const links = new Map<string, TalkLink>()
  for (const element of elements.slice(0, 100)) {
    const src = element.getAttribute('src')
    const url = webAddress(src ?? element.getAttribute('href'), base)
    if (!url || links.has(url)) continue
    const label = textOf(element)
    const isFile = fileLink !== null && element.matches(fileLink)
    const kind = src ? 'video' : element.matches(DECKS) ? 'slides' : kindOf(url, label, isFile)
    links.set(url, { kind, url, label })
  }
  return [...links.values()]
}

function kindOf(url: string, label: string | null, isFile: boolean): LinkKind {
  const file = new URL(url).pathname.split('/').pop() ?? ''
  const words = `${label} ${file}`.replace(/[_.%+-]|(?<=[a-z])(?=[A-Z])/g, ' ')
  if (/\b(slides?|slide ?decks?)\b/i.test(words) || DECK.test(file)) return 'slides'
  const kind = linkKind(url, label)
  if (kind !== 'other') return kind
  if (/\b(videos?|recordings?)\b/i.test(label ?? '')) return 'video'
  if (!isFile || OTHER.test(words)) return 'other'
  return /\.pdf$/i.test(file) ? 'slides' : 'other'
}

/** What Indico and Sched themselves take for a presentation. */
const DECKS = '.icon-file-presentation, .file-uploaded-ppt'

const DECK = /\.(pptx?|odp|key)$/i

/** What else lies beside talks. */
const OTHER = /\b(papers?|posters?|abstracts?|proceedings|handouts?|notes|minutes|transcripts?)\b/i
