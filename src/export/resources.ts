import type { SavedTalk } from '../note/saved'
import type { LinkKind, TalkLink } from '../talk/talk'
import { link, oneLine, webAddress } from './escape'

/**
 * One line for each kind of link, `Slides: [a.pdf](…), [b.pdf](…)`, in a fixed order of kinds and
 * within one the page's order, the user's own links last. An address stands once.
 */
export function resourceLines(saved: SavedTalk): string[] {
  const byKind = new Map<LinkKind, string[]>()
  for (const { kind, url, words } of resources(saved)) {
    const list = byKind.get(kind)
    if (list) list.push(link(words, url))
    else byKind.set(kind, [link(words, url)])
  }
  return KINDS.flatMap(([kind, word]) => {
    const links = byKind.get(kind)
    return links ? [`${word}: ${links.join(', ')}`] : []
  })
}

/** The addresses of one kind, of the page and of the user, each once. */
export function addresses(saved: SavedTalk, kind: LinkKind): string[] {
  return resources(saved)
    .filter((resource) => resource.kind === kind)
    .map((resource) => resource.url)
}

/** A link of a talk as it is written out: the address is one of the web, the words are never empty. */
export interface Resource {
  kind: LinkKind
  url: string
  words: string
}

const KINDS: readonly (readonly [LinkKind, string])[] = [
  ['slides', 'Slides'],
  ['video', 'Recording'],
  ['audio', 'Audio'],
  ['subtitles', 'Subtitles'],
  ['live', 'Live stream'],
  ['code', 'Code'],
  ['chat', 'Chat'],
  ['feedback', 'Feedback'],
  ['schedule', 'Schedule'],
  ['other', 'Links'],
]

/** The page's links in their order, then the user's own; an address stands once. */
export function resources({ talk, note }: SavedTalk): Resource[] {
  const seen = new Set<string>()
  const found: Resource[] = []
  for (const each of note.links.length === 0 ? talk.links : [...talk.links, ...note.links]) {
    const url = webAddress(each.url)
    if (url === null || seen.has(url)) continue
    seen.add(url)
    found.push({ kind: each.kind, url, words: wordsFor(each, url) })
  }
  return talk.sources ? found.map(withPlace) : found
}

/** Pages name their recordings alike: of one talk's several, the host tells which is where. */
function withPlace(each: Resource, place: number, all: readonly Resource[]): Resource {
  const isFirst = (other: Resource) => other.kind === 'video' && other.words === each.words
  if (each.kind !== 'video' || all.findIndex(isFirst) === place) return each
  const host = /^https?:\/\/(?:www\.)?([^/?#]*)/.exec(each.url)?.[1] ?? ''
  return each.words === host ? each : { ...each, words: `${each.words} (${host})` }
}

/** The link's own words, else the file's name, else the host. */
function wordsFor({ label }: TalkLink, url: string): string {
  const words = label === null ? '' : oneLine(label)
  if (words !== '') return words
  const [, host = url, path = ''] = /^https?:\/\/([^/?#]*)([^?#]*)/.exec(url) ?? []
  const file = path.slice(path.lastIndexOf('/') + 1)
  if (!/\.\w{2,5}$/.test(file)) return host
  return file
}
