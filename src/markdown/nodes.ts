import type { Token } from 'markdown-it'
import { safeAddress, safeImage } from './address'
import {
  RICH_TAGS,
  type RichAttributes,
  type RichElement,
  type RichNode,
  type RichTag,
} from './tree'

export interface NodeOptions {
  /**
   * `images` loads them where the text is shown; `links` leads to them, so that looking at a text asks
   * nothing of the web.
   */
  images: 'links' | 'images'
  /** The page that relative addresses belong to, or `null` where there is none. */
  base: string | null
}

/** The nodes of one block's tokens. */
export function nodesOf(tokens: readonly Token[], options: NodeOptions): RichNode[] {
  const root: RichNode[] = []
  const open: { element: RichElement | null; children: RichNode[] }[] = [
    { element: null, children: root },
  ]
  const within = () => open.at(-1)?.children ?? root
  for (const token of tokens) {
    if (token.hidden) continue
    if (token.nesting > 0) {
      const element = elementOf(token, options, insideLink(open))
      if (element) within().push(element)
      open.push({ element, children: element?.children ?? within() })
    } else if (token.nesting < 0) {
      if (open.length > 1) open.pop()
    } else {
      for (const node of leafOf(token, options, insideLink(open))) add(within(), node)
    }
  }
  return root
}

/** `null` for what has no element of its own: its children stand for themselves. */
function elementOf(
  token: Token,
  options: NodeOptions,
  link: 'in-link' | 'free',
): RichElement | null {
  const tag = token.tag as RichTag
  if (!RICH_TAGS.includes(tag)) return null
  const attributes: RichAttributes = {}
  if (tag === 'a') {
    const href = safeAddress(String(token.attrGet('href') ?? ''), options.base)
    if (href === null || link === 'in-link') return null
    attributes.href = href
  }
  const start = token.attrGet('start')
  if (tag === 'ol' && start !== null && Number.isInteger(Number(start)))
    attributes.start = Number(start)
  const align = /text-align:(left|center|right)/.exec(String(token.attrGet('style') ?? ''))?.[1]
  if (align) attributes.align = align as 'left'
  return { tag, attributes, children: [] }
}

function leafOf(token: Token, options: NodeOptions, link: 'in-link' | 'free'): RichNode[] {
  switch (token.type) {
    case 'inline':
      return nodesOf(token.children ?? [], options)
    case 'softbreak':
      return ['\n']
    case 'hardbreak':
      return [element('br')]
    case 'hr':
      return [element('hr')]
    case 'code_inline':
      return [element('code', [token.content])]
    case 'fence':
    case 'code_block':
      return [element('pre', [element('code', [token.content.replace(/\n$/, '')])])]
    case 'image':
      return imageOf(token, options, link)
    case 'html_block':
      return [element('p', [token.content.trimEnd()])]
    default:
      return token.content === '' ? [] : [token.content]
  }
}

function imageOf(
  token: Token,
  { images, base }: NodeOptions,
  link: 'in-link' | 'free',
): RichNode[] {
  const address = String(token.attrGet('src') ?? '')
  const words = altOf(token.children ?? [])
  const src = images === 'images' ? safeImage(address, base) : null
  if (src !== null) return [{ tag: 'img', attributes: { src, alt: words }, children: [] }]
  const href = safeAddress(address, base)
  if (link === 'in-link' || href === null || href.startsWith('#'))
    return words === '' ? [] : [words]
  return [{ tag: 'a', attributes: { href }, children: [words || href] }]
}

function altOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content, children }) =>
      type === 'image' ? altOf(children ?? []) : type === 'softbreak' ? ' ' : content,
    )
    .join('')
}

function insideLink(open: readonly { element: RichElement | null }[]): 'in-link' | 'free' {
  return open.some(({ element: one }) => one?.tag === 'a') ? 'in-link' : 'free'
}

function element(tag: RichTag, children: RichNode[] = []): RichElement {
  return { tag, attributes: {}, children }
}

/** Texts side by side become one. */
function add(nodes: RichNode[], node: RichNode): void {
  const last = nodes.at(-1)
  if (typeof node === 'string' && typeof last === 'string') nodes[nodes.length - 1] = last + node
  else nodes.push(node)
}
