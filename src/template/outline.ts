import type { List, Nodes, Parent } from 'mdast'
import { extentOf, parsed } from '../export/parsed'
import { isIntricate } from './intricate'
import { remembered } from './remembered'

/**
 * Markdown as an outline of bullets, which is all that Logseq has: each paragraph, heading and block
 * of code is one, a list's items stand below the paragraph before it. `depth` is of the outermost,
 * in tabs, as Logseq writes them. What is too long to be read is a bullet a line.
 */
export function outlined(markdown: string, depth: number): string {
  const outline = outermost(markdown)
  return depth === 0 ? outline : outline.replace(/^/gm, '\t'.repeat(depth))
}

const outermost = remembered((markdown) => {
  if (isIntricate(markdown))
    return linesOf(markdown)
      .flatMap((line) => bullet(line, 0))
      .join('\n')
  const { tree, source } = parsed(markdown, 'blocks')
  return below(tree, source, 0).join('\n')
})

function below(parent: Parent, source: string, depth: number): string[] {
  let led = false
  return parent.children.flatMap((node) => {
    if (node.type === 'list') return items(node, source, led ? depth + 1 : depth)
    led = node.type === 'paragraph' || node.type === 'heading'
    return bullet(textOf(node, source), depth)
  })
}

function items(list: List, source: string, depth: number): string[] {
  return list.children.flatMap((item) => {
    const [first, ...rest] = item.children
    const isText = first !== undefined && first.type !== 'list'
    const text = isText ? textOf(first, source) : ''
    const more = { ...item, children: isText ? rest : item.children }
    const numbered = list.ordered ? `${text}\n${NUMBERED}` : text
    return [...bullet(numbered, depth), ...below(more, source, depth + 1)]
  })
}

/** How Logseq marks an item of a numbered list. */
const NUMBERED = 'logseq.order-list-type:: number'

function bullet(text: string, depth: number): string[] {
  const indent = '\t'.repeat(depth)
  return [`${indent}- ${text.replaceAll('\n', `\n${indent}  `)}`.trimEnd()]
}

/** The block's own text, without the indent that its place in a list gave to its further lines. */
function textOf(node: Nodes, source: string): string {
  const { start, end } = extentOf(node)
  const indent = (node.position?.start.column ?? 1) - 1
  const lines = source.slice(start, end).split('\n')
  return lines.map((line, i) => (i === 0 ? line : withoutIndent(line, indent))).join('\n')
}

function withoutIndent(line: string, indent: number): string {
  const blank = /^[ \t]*/.exec(line)?.[0].length ?? 0
  return line.slice(Math.min(blank, indent))
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}
