import type { Definition, Image, Link } from 'mdast'
import { urlOf } from '../talk/address'
import type { Edit } from './edits'
import { webAddress } from './escape'
import { extentOf, nodesOf, type Parsed } from './parsed'

/**
 * Makes the relative addresses of links, images and definitions those of `base`, the page that the
 * text belongs to: elsewhere they would lead nowhere. An address within the text (`#…`) stays.
 */
export function absoluteLinks({ tree, source }: Parsed, base: string): Edit[] {
  return nodesOf(tree, 'link', 'image', 'definition').flatMap((node) => {
    const text = absolute(node.url, base)
    const place = text === null ? null : placeOf(node, source)
    return place === null || text === null ? [] : [{ ...place, text }]
  })
}

/** `null` where it is absolute already, or the base is no page of the web. */
function absolute(url: string, base: string): string | null {
  if (url === '' || url.startsWith('#') || urlOf(url) !== null) return null
  // A browser takes the backslash of an address for a slash, of a link in HTML it is encoded.
  const address = urlOf(url.replaceAll('\\', '%5C'), base)
  if (address === null || webAddress(address.href) === null) return null
  // Brackets would end the link.
  return address.href.replaceAll('(', '%28').replaceAll(')', '%29')
}

/** Where the address stands, with its angle brackets if it has some. */
function placeOf(
  node: Link | Image | Definition,
  source: string,
): { start: number; end: number } | null {
  const { start, end } = extentOf(node)
  if (node.type === 'image') return placeInImage(node, source)
  const isLink = node.type === 'link'
  const from = isLink ? (node.children.at(-1)?.position?.end.offset ?? start) : start
  const found = (isLink ? BEHIND_WORDS : DEFINED).exec(source.slice(from, end))
  const address = found?.[2]
  if (address === undefined) return null
  const at = from + (found?.[1]?.length ?? 0)
  return { start: at, end: at + address.length }
}

/** The words of an image have no place in the tree: it is found by what the address is. */
function placeInImage(image: Image, source: string): { start: number; end: number } | null {
  const { start, end } = extentOf(image)
  for (
    let at = source.indexOf('](', start);
    at >= 0 && at < end;
    at = source.indexOf('](', at + 1)
  ) {
    const before = /^\]\([ \t]*/.exec(source.slice(at, end))?.[0].length ?? 0
    const from = at + before
    const isAngled = source.startsWith(`<${image.url}>`, from)
    const to = from + image.url.length + (isAngled ? 2 : 0)
    const isHere = isAngled || source.startsWith(image.url, from)
    if (isHere && BEHIND_ADDRESS.test(source.slice(to, end))) return { start: from, end: to }
  }
  return null
}

/** An address on a line of its own is left alone: parsers differ in what it is. */
const BEHIND_WORDS =
  /^([^\]]*\]\([ \t]*)(<(?:\\.|[^<>\n\\])*>|(?!<)(?:\\.|[^\s\\()]|\([^\s()]*\))+)/

/** Not of a footnote (`[^1]: words`), which CommonMark takes for an address too. */
const DEFINED = /^(\[(?!\^)(?:\\[\s\S]|[^\\\]])*\]:[ \t]*)(<(?:\\.|[^<>\n\\])*>|(?!<)\S+)/

const BEHIND_ADDRESS = /^(?:\s+["'(][\s\S]*["')])?\s*\)$/
