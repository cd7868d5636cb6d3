import { lastBracketsBare, oneLine, paragraph } from '../export/escape'
import { fileName } from '../export/filename'
import { Verbatim } from './verbatim'

/** What a template's text is: `path` is that of a file, whose values are parts of its name. */
export type Target = 'markdown' | 'text' | 'path'

/** A value as it goes out: what is marked as ready as it is, all else as data, in one line. */
export function written(value: unknown, target: Target): string {
  if (value instanceof Verbatim) return value.toString()
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return listed(value, target)
  if (typeof value === 'string') return ESCAPES[target](value)
  if (typeof value === 'object' || typeof value === 'function') throw new TypeError(GROUP)
  return String(value)
}

/**
 * Text of strangers as Markdown that reads as that text, wherever a template puts it: in a heading,
 * between the brackets of a link, in a table's cell, within HTML.
 */
export function inlineText(text: string): string {
  const line = oneLine(text)
  return line === '' ? '' : lastBracketsBare(paragraph(line).replace(MARKUP, within))
}

const GROUP = 'this is a group of values, not a text: name one of them, as in talk.title'

const ESCAPES: Record<Target, (text: string) => string> = {
  markdown: inlineText,
  text: oneLine,
  path: (text) => (nameable(text) === '' ? '' : fileName(nameable(text), '')),
}

/** A file's name with one of these can't be linked to in Obsidian. */
function nameable(text: string): string {
  return oneLine(text.replace(/[#^[\]|]+/g, ' '))
}

function listed(values: readonly unknown[], target: Target): string {
  return values.map((value) => written(value, target)).join(', ')
}

/**
 * What `paragraph` leaves as it is, since it is text outside of links, tables, HTML, and the
 * languages of site generators; and each backslash with what it escapes, to tell these apart.
 */
const MARKUP = /\\(?:.|$)|[\]|<>{]/gsu

function within(found: string, at: number, whole: string): string {
  if (found === '<' || found === '\\<') return '&lt;'
  // The end of a comment; an arrow in a sentence stays an arrow.
  if (found === '>') return at === 0 || /[-!]/.test(whole.charAt(at - 1)) ? '&gt;' : found
  // At the end of the value, a backslash would escape what the template has next.
  return found.length > 1 ? found : `\\${found}`
}
