import { type RichElement, type RichNode, withChildren, wordsOf } from './tree'

/** The nodes with each link's address behind its words, where those do not say it: paper has no links. */
export function withAddresses(nodes: readonly RichNode[]): RichNode[] {
  return nodes.flatMap((node): RichNode[] => {
    if (typeof node === 'string') return [node]
    const element = withChildren(node, withAddresses(node.children))
    const address = addressOf(node)
    return address === null ? [element] : [element, ' ', addressNode(address)]
  })
}

/** Of a link into the web whose words are others; `null` for all else. */
function addressOf({ tag, attributes: { href }, children }: RichElement): string | null {
  if (tag !== 'a' || href === undefined || !/^https?:/.test(href)) return null
  return bare(wordsOf(children)) === bare(href) ? null : href
}

function addressNode(address: string): RichElement {
  return { tag: 'small', attributes: {}, children: [`(${address})`] }
}

/** What a person may leave out when they write an address. */
function bare(address: string): string {
  const text = address.trim().replace(/^https?:\/\//, '')
  return decoded(text).replace(/\/$/, '')
}

function decoded(text: string): string {
  try {
    return decodeURI(text)
  } catch {
    // A `%` of its own.
    return text
  }
}
