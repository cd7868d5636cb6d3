import { bareCopy } from './bare-copy'
import { escaped } from './escaped'
import { writeMarkdown } from './markdown-writer'

/**
 * A part of a page as Markdown, or `null` where it says nothing. Links are absolute and of the web;
 * pictures, scripts and forms are left out; nothing in it can be read as HTML. Of a page that is
 * made to be long, the beginning.
 */
export function markdownOf(elements: Element[], base: string): string | null {
  return writeMarkdown(bareCopy(elements, base)) || null
}

/** A plain text as Markdown that says the same. */
export function markdownOfText(text: string | null): string | null {
  const paragraphs = (text ?? '').slice(0, 20_000).split(/\n\s*\n/)
  const markdown = paragraphs
    .map((paragraph) => escaped(paragraph.replace(/\s+/g, ' ').trim()))
    .filter((paragraph) => paragraph !== '')
  return markdown.length > 0 ? markdown.join('\n\n') : null
}
