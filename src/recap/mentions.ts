import { parseMoment } from '../export/moments'
import { type MentionIndex, WORD } from './mention-index'
import type { ReadText, Span } from './read-text'

/** A place in a text that speaks of a saved talk. */
export interface Mention extends Span {
  /** Of the talks that can be meant. */
  ids: readonly string[]
  /** The link's words in Markdown; empty where only the address is there. `null` for a title. */
  label: string | null
}

/** Finds the mentions in a text; those of a text that it has seen before without any work. */
export function createMentionFinder(): typeof mentionsIn {
  const known = new WeakMap<ReadText, { index: MentionIndex; mentions: Mention[] }>()
  return (text, index) => {
    const before = known.get(text)
    if (before?.index === index) return before.mentions
    const mentions = mentionsIn(text, index)
    known.set(text, { index, mentions })
    return mentions
  }
}

/** Links to the pages of saved talks, and their titles, word for word, in the order of the text. */
function mentionsIn(text: ReadText, index: MentionIndex): Mention[] {
  const linked = text.links.flatMap(({ start, end, url, label, plain }) => {
    // Moments lead into recordings, and there are many of them.
    const id = parseMoment(plain) === null ? index.talkAt(url) : undefined
    return id === undefined ? [] : [{ start, end, ids: [id], label }]
  })
  const titled = text.words.flatMap((span) => titlesIn(text.source, span, index))
  return [...linked, ...titled].sort((a, b) => a.start - b.start)
}

function titlesIn(source: string, { start, end }: Span, { titles }: MentionIndex): Mention[] {
  const found: Mention[] = []
  const words = source.slice(start, end)
  for (const { index, 0: word } of words.matchAll(WORD)) {
    for (const { text, offset, ids } of titles.get(word) ?? []) {
      const at = index - offset
      if (at < 0 || !words.startsWith(text, at) || !isWhole(words, at, at + text.length)) continue
      found.push({ start: start + at, end: start + at + text.length, ids, label: null })
    }
  }
  if (found.length < 2) return found
  const kept: Mention[] = []
  for (const each of found.sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.every((other) => each.end <= other.start || other.end <= each.start)) kept.push(each)
  }
  return kept
}

function isWhole(text: string, start: number, end: number): boolean {
  return !IN_WORD.test(text[start - 1] ?? '') && !IN_WORD.test(text[end] ?? '')
}

const IN_WORD = /[\p{L}\p{N}_]/u
