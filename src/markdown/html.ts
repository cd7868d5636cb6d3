import type { NodeOptions } from './nodes'
import type { RichAttributes, RichElement, RichNode } from './tree'

/**
 * Markdown as safe HTML: the elements of `tree.ts`, text escaped, headings with ids, links absolute.
 * A promise, since the parser is large and loaded only where it is needed.
 */
export async function markdownHtml(
  markdown: string,
  { images = 'images', base = null }: Partial<NodeOptions> = {},
): Promise<string> {
  const { createReader } = await import('./document')
  const blocks = createReader({ images, base }).read(markdown)
  return blocks.map(({ nodes }) => `${htmlOf(nodes)}\n`).join('')
}

/** Nodes as HTML; links into the web say nothing of where they were clicked. */
export function htmlOf(nodes: readonly RichNode[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? escaped(node) : elementHtml(node)))
    .join('')
}

function elementHtml({ tag, attributes, children }: RichElement): string {
  const start = `<${tag}${attributesHtml(attributes)}>`
  return VOID.has(tag) ? start : `${start}${htmlOf(children)}</${tag}>`
}

function attributesHtml({ href, src, alt, id, start, align }: RichAttributes): string {
  let text = ''
  if (id !== undefined && id !== '') text += attribute('id', id)
  if (href !== undefined) text += attribute('href', href)
  if (href !== undefined && !href.startsWith('#')) text += ' rel="noopener noreferrer"'
  if (src !== undefined) text += attribute('src', src) + attribute('alt', alt ?? '')
  if (start !== undefined) text += attribute('start', String(start))
  if (align !== undefined) text += attribute('align', align)
  return text
}

function attribute(name: string, value: string): string {
  return ` ${name}="${escaped(value)}"`
}

const VOID = new Set(['br', 'hr', 'img'])

/** Text as it may stand between tags and within quoted attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}
