import type { Link, LinkReference, Nodes } from 'mdast'
import { extentOf, nodesOf, type Parsed, parsed } from '../export/parsed'
import { parsedCuts } from './body'
import { bareLinks, type ReadText, type Span, type TextLink } from './read-text'

/** Reads any text, with the parser. Apart from the rest, since that is large and few notes need it. */
export function readParsed(source: string): ReadText {
  const text = parsed(source, 'all')
  const marked = markedLinks(text)
  const { links, words } = bareLinks(source, wordsOf(text))
  return {
    source,
    cuts: parsedCuts(text),
    headings: nodesOf(text.tree, 'heading').map(plainWords),
    links: [...marked, ...links].sort((a, b) => a.start - b.start),
    words,
  }
}

function markedLinks({ tree, source }: Parsed): TextLink[] {
  const urls = new Map<string, string>()
  for (const { identifier, url } of nodesOf(tree, 'definition')) {
    if (!urls.has(identifier)) urls.set(identifier, url)
  }
  return nodesOf(tree, 'link', 'linkReference').flatMap((node) => {
    const url = node.type === 'link' ? node.url : urls.get(node.identifier)
    return url === undefined ? [] : [{ ...extentOf(node), url, ...wordsIn(node, source) }]
  })
}

function wordsIn(node: Link | LinkReference, source: string): Pick<TextLink, 'label' | 'plain'> {
  const [first, last] = [node.children[0], node.children.at(-1)]
  const { start, end } = extentOf(node)
  if (!first || !last || source[start] === '<') return { label: '', plain: '' }
  const label = source.slice(extentOf(first).start, extentOf(last).end)
  return { label: end > start ? label : '', plain: plainWords(node) }
}

/** None where tags could make a link of the words between them. */
function wordsOf({ tree, source }: Parsed): Span[] {
  if (/<a[\s>]/i.test(source)) return []
  const links = nodesOf(tree, 'link', 'linkReference').map(extentOf)
  return nodesOf(tree, 'text')
    .map(extentOf)
    .filter((text) => !links.some(({ start, end }) => start <= text.start && text.end <= end))
}

function plainWords(node: Nodes): string {
  return nodesOf(node, 'text', 'inlineCode')
    .map(({ value }) => value)
    .join('')
}
