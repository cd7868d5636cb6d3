/**
 * What Markdown may become: elements that show text, with attributes that can do no harm. Whatever is
 * made of Markdown (nodes of the page, files, the clipboard) is made of this, so it is safe in one
 * place: a tag or an attribute that is not named here cannot be.
 */
export type RichNode = string | RichElement

export interface RichElement {
  tag: RichTag
  attributes: RichAttributes
  children: RichNode[]
}

export const RICH_TAGS = [
  ...(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'pre', 'hr'] as const),
  ...(['ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td'] as const),
  ...(['a', 'strong', 'em', 's', 'code', 'br', 'img', 'small'] as const),
] as const

export type RichTag = (typeof RICH_TAGS)[number]

export interface RichAttributes {
  /** Of a link: what `safeAddress` gave. */
  href?: string
  /** Of an image: what `safeImage` gave. */
  src?: string
  alt?: string
  /** Of a heading: its place for links within the document. */
  id?: string
  /** Of a numbered list: its first number. */
  start?: number
  /** Of a table's cell. */
  align?: 'left' | 'center' | 'right'
}

/** All words of the nodes, as a reader hears them. */
export function wordsOf(nodes: readonly RichNode[]): string {
  return nodes
    .map((node) =>
      typeof node === 'string' ? node : node.tag === 'br' ? ' ' : wordsOf(node.children),
    )
    .join('')
}

/** The element with other children. */
export function withChildren(element: RichElement, children: RichNode[]): RichElement {
  return { ...element, children }
}

export function isHeading(tag: RichTag): boolean {
  return /^h\d$/.test(tag)
}
