import { webAddress } from '../export/escape'
import { parseMoment } from '../export/moments'
import type { ArticleLink, ArticleResource } from './article'
import type { MentionIndex } from './mention-index'
import type { ReadText } from './read-text'

/** A part of the article in which links are looked for: a text, and the resources of its talk. */
export interface LinkSource {
  text: ReadText
  resources: readonly ArticleResource[]
}

/**
 * Every link and tool that the article mentions, each once, with its first words, in the order of
 * appearance; not the talks' own pages, slides and recordings, nor moments in these.
 */
export function linkList(sources: readonly LinkSource[], { talkAt }: MentionIndex): ArticleLink[] {
  const found = new Map<string, ArticleLink>()
  const own = new Set(
    sources.flatMap(({ resources }) =>
      resources.filter(({ kind }) => !LISTED.has(kind)).map(({ url }) => keyOf(url)),
    ),
  )
  const add = (address: string, label: string) => {
    const url = webAddress(address)
    if (url === null || own.has(keyOf(url)) || talkAt(url) !== undefined) return
    const before = found.get(keyOf(url))
    if (before === undefined) found.set(keyOf(url), { label, url })
    else if (before.label === '') before.label = label
  }
  for (const { text, resources } of sources) {
    for (const { url, plain } of text.links)
      if (parseMoment(plain) === null) add(url, telling(plain))
    for (const { kind, url, label } of resources) if (LISTED.has(kind)) add(url, telling(label))
  }
  return [...found.values()].map(({ label, url }) => ({ label: label || shown(url), url }))
}

const LISTED = new Set(['code', 'other'])

/** Two spellings of one address; a place on the page is an address of its own. */
function keyOf(url: string): string {
  return url.replace(/^http:/, 'https:').replace(/\/$/, '')
}

/** Words that say nothing outside of their sentence are none. */
function telling(words: string): string {
  return /^(?:here|this|that|link|there)[.!]?$/i.test(words.trim()) ? '' : words.trim()
}

/** `example.org/page`. */
function shown(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
}
