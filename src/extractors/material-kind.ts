import type { LinkKind } from '../talk/talk'
import { linkKind } from './link-kind'

/**
 * As `linkKind`, for what a conference itself puts beside a talk, and calls by its name (`Slides`,
 * `Video`). Where it is a `file` of the talk's presentation, a document is the slides unless its name
 * says otherwise.
 */
export function materialKind(url: string, label: string | null, what: 'file' | 'link'): LinkKind {
  const file = new URL(url).pathname.split('/').pop() ?? ''
  const words = `${label ?? ''} ${file}`.replace(/[_.%+-]|(?<=[a-z])(?=[A-Z])/g, ' ')
  if (/\b(slides?|slide ?decks?)\b/i.test(words) || DECK.test(file)) return 'slides'
  const kind = linkKind(url, label)
  if (kind !== 'other') return kind
  if (/\b(videos?|recordings?)\b/i.test(label ?? '')) return 'video'
  if (what === 'link' || OTHER.test(words)) return 'other'
  return /\.pdf$/i.test(file) ? 'slides' : VIDEO.test(file) ? 'video' : 'other'
}

const DECK = /\.(pptx?|odp|key)$/i
const VIDEO = /\.(webm|mp4|ogv|mkv|mov|m4v)$/i

/** What else lies beside talks. */
const OTHER =
  /\b(papers?|posters?|abstracts?|proceedings?|handouts?|notes|minutes|transcripts?|flyers?|articles?|demos?)\b/i
