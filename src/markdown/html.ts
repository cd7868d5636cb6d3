import { withAddresses } from './addresses'
import type { NodeOptions } from './nodes'
import type { RichAttributes, RichElement, RichNode } from './tree'

export interface HtmlOptions extends NodeOptions {
  /** `addresses` stand behind the words of links, for paper. */
  links: 'words' | 'addresses'
}

/**
 * Markdown as safe HTML: the elements of `tree.ts`, text escaped, headings with ids, links absolute.
 * A promise, since the parser is large and loaded only where it is needed.
 */
export async function markdownHtml(
  markdown: string,
  { images = 'images', base = null, links = 'words' }: Partial<HtmlOptions> = {},
): Promise<string> {
  const { createReader } = await import('./document')
  const blocks = createReader({ images, base }).read(markdown)
  const shown = links === 'addresses' ? withAddresses : same
  return blocks.map(({ nodes }) => `${htmlOf(shown(nodes))}\n`).join('')
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

function same(nodes: readonly RichNode[]): readonly RichNode[] {
  return nodes
}

/** Text as it may stand between tags and within quoted attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}
