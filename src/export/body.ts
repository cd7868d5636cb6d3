import { appendLines, pointLines } from '../note/points'
import type { SavedTalk } from '../note/saved'
import { blocksOf, expandTabs, type Span } from './blocks'
import { type Level, webAddress } from './escape'
import { closingTags, endOfHtml } from './html'
import { withOwnLabels } from './labels'
import { recordingOf, withMoments } from './moments'

/** Where the note goes: below which heading, and into which company. */
export interface Place {
  /** Level of the talk's heading; the note's own headings go below it. */
  level: Level
  /** Whether other notes stand in the same document. */
  among: 'alone' | 'others'
}

/**
 * What the user wrote, in their own Markdown, the point still being typed last; empty where there
 * is nothing. Whatever it leaves open is closed, so that what follows stays outside of it.
 */
export function noteBody(saved: SavedTalk, place: Place): string {
  const { note } = saved
  const body = contained(note.body, saved, place)
  if (note.draft === '') return body
  const draft = contained(pointLines(note.draft, 0).join('\n'), saved, place)
  return draft === '' ? body : appendLines(body, draft.split('\n'))
}

/**
 * Whether the text may run into its surroundings: with a fence, HTML, a heading, or a definition
 * among others. Most notes have none of these, and looking for single words is quickest.
 */
function isRisky(text: string, { among }: Place): boolean {
  return (
    text.includes('```') ||
    text.includes('~~~') ||
    (text.includes('<') && /<[a-z!?/]/i.test(text)) ||
    (text.includes('#') && /(?:^|[\s>.)*+-])#{1,6}(?:[ \t]|$)/m.test(text)) ||
    /[-=][ \t]*$/m.test(text) ||
    (among === 'others' && text.includes(']:'))
  )
}

function contained(text: string, saved: SavedTalk, place: Place): string {
  const tidied = tidy(text)
  const recording = /\[\d/.test(tidied) ? recordingFor(saved) : null
  if (!isRisky(tidied, place)) return withMoments(tidied, recording)

  const source = tidied.split('\n')
  const { kinds, spans, openFence } = blocksOf(source)
  let lines = source.map((line, i) => (kinds[i] === 'text' ? withMoments(line, recording) : line))
  if (place.among === 'others' && tidied.includes(']:'))
    lines = withOwnLabels(lines, spans, suffixOf(saved))
  const ended: Span[] = []
  for (const span of spans) {
    const end = endOfHtml(span)
    ended.push(end === '' ? span : { ...span, texts: [...span.texts, end] })
    lines[span.kind === 'underlined' ? span.last - 1 : span.last] += end
  }
  const closing = closingTags(ended)
  const below = withHeadingsBelow(lines, source, spans, place.level)
  if (openFence !== null) below.push(openFence)
  if (closing !== '') below.push('', closing)
  return below.join('\n')
}

/** Without empty lines at the ends; nothing else of what the user wrote is touched. */
function tidy(text: string): string {
  const lines =
    text.includes('\r') || text.includes('\0')
      ? text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd')
      : text
  return lines.replace(/^(?:[ \t]*\n)+/, '').trimEnd()
}

/** Moves headings down where the highest would stand beside the talk's own or above it. */
function withHeadingsBelow(
  lines: string[],
  source: readonly string[],
  spans: readonly Span[],
  level: Level,
): string[] {
  const headings = spans.filter(({ kind }) => kind === 'heading' || kind === 'underlined')
  const shift = level + 1 - Math.min(...headings.map((heading) => heading.level))
  if (headings.length === 0 || shift <= 0) return lines

  const removed = new Set<number>()
  for (const { kind, first, last, place, level: old, texts } of headings) {
    const marks = '#'.repeat(Math.min(6, old + shift))
    if (kind === 'heading') {
      lines[first] = (lines[first] ?? '').replace(/#+/, marks)
      continue
    }
    // Underlines know two levels only.
    const margin =
      place === last
        ? (source[last] ?? '').replace(/[=-]+[ \t]*$/, '')
        : marginOf(source[first] ?? '', texts[0] ?? '')
    const words = texts.map((text, i) => {
      const [line, was] = [lines[first + i] ?? '', source[first + i] ?? '']
      if (was.endsWith(text)) return line.slice(was.length - text.length)
      return line.startsWith(was) ? text + line.slice(was.length) : text
    })
    for (let i = first; i <= last; i++) removed.add(i)
    removed.delete(place)
    lines[place] = margin + oneLineHeading(marks, words)
  }
  return lines.filter((_, i) => !removed.has(i))
}

/** What stands before a line's own text: `>`, list markers, spaces. */
function marginOf(source: string, text: string): string {
  const line = source.endsWith(text) ? source : expandTabs(source)
  return line.slice(0, line.length - text.length)
}

const HARD_BREAK = /(?<!\\)((?:\\\\)*)\\$/

function oneLineHeading(marks: string, words: string[]): string {
  const last = words.length - 1
  const text = words
    .map((line, i) => (i < last ? line.trim().replace(HARD_BREAK, '$1') : line.trim()))
    .join(' ')
  return `${marks} ${text}${text.endsWith('#') ? ' #' : ''}`
}

/** Tells the labels of this note from those of all others, the same at each export. */
function suffixOf({ talk }: SavedTalk): string {
  return `-${talk.id.replace(/[^\w./-]/g, '_')}`
}

function recordingFor({ talk, note }: SavedTalk): string | null {
  const url = recordingOf([...talk.links, ...note.links])
  return url === null ? null : webAddress(url)
}
