import TurndownService from 'turndown'
import { bareCopy } from './bare-copy'

/**
 * A part of a page as Markdown, or `null` where it says nothing. Links are absolute and of the web;
 * pictures, scripts and forms are left out; nothing in it can be read as HTML. Of a page that is
 * made to be long, the beginning.
 */
export function markdownOf(elements: Element[], base: string): string | null {
  const copy = bareCopy(elements, base)
  const markdown = service().turndown(copy).trim()
  return markdown === '' ? null : markdown
}

/** A plain text as Markdown that says the same. */
export function markdownOfText(text: string | null): string | null {
  const paragraphs = (text ?? '').slice(0, 20_000).split(/\n\s*\n/)
  const markdown = paragraphs
    .map((paragraph) => service().escape(paragraph.replace(/\s+/g, ' ').trim()))
    .filter((paragraph) => paragraph !== '')
  return markdown.length > 0 ? markdown.join('\n\n') : null
}

let made: TurndownService | null = null

function service(): TurndownService {
  if (made) return made
  made = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  })
  const escaped = made.escape.bind(made)
  made.escape = (text) => escapeMarkup(escaped(text))
  made.addRule('listItem', { filter: 'li', replacement: listItem })
  return made
}

/**
 * Turndown leaves `<` and `&` of a text as they are, which Markdown reads as HTML; and it escapes
 * `snake_case`, which Markdown reads as it stands.
 */
function escapeMarkup(markdown: string): string {
  return markdown
    .replace(/([\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, '$1_')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#?\w{1,31};)/g, '\\&')
}

/** Turndown's own puts three spaces after the bullet. The number is `bareCopy`'s. */
function listItem(content: string, item: Node): string {
  const position = (item as Element).getAttribute('value')
  const bullet = position ? `${position}. ` : '- '
  const lines = content.trim().replaceAll('\n', `\n${' '.repeat(bullet.length)}`)
  return `${bullet}${lines}${item.nextSibling ? '\n' : ''}`
}
