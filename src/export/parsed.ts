import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { COMMONMARK } from './commonmark'

export interface Parsed {
  source: string
  tree: Root
  /** By line (the first is 1): where the text behind its last `>` starts, for lines in a quote. */
  quoted: ReadonlyMap<number, number>
}

/** `blocks` leaves out what stands within a paragraph, which takes half of the time. */
export function parsed(source: string, depth: 'blocks' | 'all'): Parsed {
  const quoted = new Map<number, number>()
  const tree = fromMarkdown(source, {
    extensions: [COMMONMARK, { disable: { null: depth === 'blocks' ? WITHIN : [] } }],
    mdastExtensions: [
      {
        exit: {
          blockQuotePrefix: ({ end }) => {
            quoted.set(end.line, end.offset)
          },
        },
      },
    ],
  })
  return { source, tree, quoted }
}

const WITHIN = [
  ...['attention', 'autolink', 'characterEscape', 'characterReference', 'codeText'],
  ...['hardBreakEscape', 'htmlText', 'labelEnd', 'labelStartImage', 'labelStartLink'],
]

/** The node and all below it that are of these types, in the order of the text. */
export function nodesOf<T extends Nodes['type']>(
  node: Nodes,
  ...types: readonly T[]
): Extract<Nodes, { type: T }>[] {
  const found = types.some((type) => type === node.type)
    ? [node as Extract<Nodes, { type: T }>]
    : []
  if (!('children' in node)) return found
  return found.concat(...node.children.map((child) => nodesOf(child, ...types)))
}

/** Where the node starts and ends; the parser knows it of each. */
export function extentOf({ position }: Nodes): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}
