import { htmlOf } from './html'
import { isHeading, type RichNode, withChildren } from './tree'

/** What goes on the clipboard for an editor that takes formatted text, and for one that does not. */
export interface RichText {
  html: string
  text: string
}

/**
 * Markdown as the editors of blogs, documents and mails take it when it is pasted: plain elements, no
 * classes, no ids. A link to another place of the text would lead nowhere there: it gets the address
 * that the place begins with, which for a talk is its page.
 */
export async function richText(markdown: string, base: string | null = null): Promise<RichText> {
  const { createReader } = await import('./document')
  const blocks = createReader({ images: 'images', base }).read(markdown)
  const nodes = blocks.flatMap((block) => block.nodes)
  const pages = pagesOf(nodes)
  return { html: htmlOf(nodes.flatMap((node) => outward(node, pages))), text: markdown }
}

/** By id of a heading: the first address of the web in it or below it, up to the next heading. */
function pagesOf(nodes: readonly RichNode[]): Map<string, string> {
  const pages = new Map<string, string>()
  let id: string | null = null
  const visit = (node: RichNode) => {
    if (typeof node === 'string') return
    const { tag, attributes, children } = node
    if (isHeading(tag)) id = attributes.id ?? null
    const { href = '' } = attributes
    if (id !== null && !pages.has(id) && /^https?:/.test(href)) pages.set(id, href)
    children.forEach(visit)
  }
  nodes.forEach(visit)
  return pages
}

function outward(node: RichNode, pages: ReadonlyMap<string, string>): RichNode[] {
  // Some editors take the end of a line for one.
  if (typeof node === 'string') return [node.replaceAll('\n', ' ')]
  if (node.tag === 'pre') return [node]
  const children = node.children.flatMap((child) => outward(child, pages))
  const { id: _, ...attributes } = node.attributes
  if (!attributes.href?.startsWith('#')) return [{ ...withChildren(node, children), attributes }]
  const page = pages.get(slugOf(attributes.href))
  return page === undefined ? children : [{ tag: 'a', attributes: { href: page }, children }]
}

function slugOf(href: string): string {
  try {
    return decodeURIComponent(href.slice(1))
  } catch {
    // Somebody wrote a bare `%`.
    return href.slice(1)
  }
}
