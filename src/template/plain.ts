import type { Nodes, Parent } from 'mdast'
import { parsed } from '../export/parsed'
import { isIntricate } from './intricate'
import { remembered } from './remembered'

/**
 * Markdown as plain text: the words, lists with hyphens or numbers, addresses behind their words.
 * What is too long to be read stays as it is.
 */
export const plainText = remembered((markdown) => {
  if (isIntricate(markdown)) return markdown
  const { tree, source } = parsed(markdown, 'all')
  return blocks(tree, source)
})

function blocks(parent: Parent, source: string): string {
  return parent.children
    .map((child) => block(child, source))
    .filter((text) => text !== '')
    .join('\n\n')
}

function block(node: Nodes, source: string): string {
  switch (node.type) {
    case 'list':
      return node.children
        .map((item, i) => {
          const marker = node.ordered ? `${(node.start ?? 1) + i}. ` : '- '
          const text = item.children
            .map((child) => block(child, source))
            .filter((part) => part !== '')
            .join(item.spread ? '\n\n' : '\n')
          return marker + text.replaceAll('\n', `\n${' '.repeat(marker.length)}`)
        })
        .join('\n')
        .replace(/[ \t]+$/gm, '')
    case 'blockquote':
      return blocks(node, source).replace(/^/gm, '> ').replace(/ +$/gm, '')
    case 'code':
      return node.value
    case 'thematicBreak':
      return '* * *'
    case 'html':
    case 'definition':
      return ''
    default:
      return 'children' in node ? inline(node) : ''
  }
}

function inline(parent: Parent): string {
  return parent.children
    .map((node) => {
      if (node.type === 'break') return '\n'
      if (node.type === 'html') return ''
      if (node.type === 'link') return linked(inline(node), node.url)
      if (node.type === 'image') return linked(node.alt ?? '', node.url)
      if (node.type === 'imageReference') return node.alt ?? ''
      if ('value' in node) return node.value
      return 'children' in node ? inline(node as Parent) : ''
    })
    .join('')
}

function linked(words: string, url: string): string {
  if (words === '' || words === url) return url
  return url === '' ? words : `${words} (${url})`
}
